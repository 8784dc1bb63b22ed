// A section of the dossier as entries, each with its source. What others wrote meanwhile is shown beside the user's
// text, which is left alone.
import { Button, Select, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SECTIONS, type Section } from '../../api/words';
import { useWords } from '../../parts/text/words';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { EntryFields, type Entry, type Written } from './parts/entry-fields';
import { Meanwhile } from './parts/written-meanwhile';

/** Each section keeps its own text while the user looks at another. */
type Body = {
  section: Section | '';
  entries: Partial<Record<Section, Entry[]>>;
  /** Opened inside the section itself: there is nothing to choose. */
  alone?: boolean;
};

const NEW: Entry = { key: '', text: '', source: '' };

const standing = ({ dossier }: Things['handovers'], section: Section): readonly Written[] => dossier[section] ?? [];

function entriesOf(body: Body, thing: Things['handovers'], section: Section): Entry[] {
  const found = standing(thing, section).map(({ key, text, source }) => ({ key, text, source, was: { text, source } }));
  return body.entries[section] ?? (found.length > 0 ? found : [NEW]);
}

const isChanged = ({ text, source, was }: Entry): boolean =>
  was === undefined ? text.trim() !== '' : text !== was.text || source !== was.source;

const isWhole = ({ key, text, source }: Entry): boolean =>
  key.trim() !== '' && text.trim() !== '' && source.trim() !== '';

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  const words = useWords();
  const { section } = body;
  return (
    <Stack gap="md">
      {!body.alone && (
        <Select
          label={t('form.section')}
          data={SECTIONS.map((each) => ({
            value: each,
            label: thing.gaps.includes(each) ? t('dossier.gap', { section: words.section(each) }) : words.section(each),
          }))}
          value={section || null}
          onChange={(each) => each && onChange({ ...body, section: each })}
          error={errors['section']}
          allowDeselect={false}
          required
        />
      )}
      {section !== '' && <Entries thing={thing} body={body} onChange={onChange} errors={errors} section={section} />}
    </Stack>
  );
}

function Entries({ thing, body, onChange, errors, section }: FieldsProps<'handovers', Body> & { section: Section }) {
  const { t } = useTranslation();
  const entries = entriesOf(body, thing, section);
  const now = standing(thing, section);
  const keep = (next: Entry[]) => onChange({ ...body, entries: { ...body.entries, [section]: next } });
  const set = (index: number, part: Partial<Entry>) =>
    keep(entries.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const others = now.filter(({ key }) => !entries.some((entry) => entry.key === key));
  return (
    <>
      {entries.map((entry, index) => (
        <EntryFields
          key={index}
          entry={entry}
          stands={now.find(({ key }) => key === entry.key.trim())}
          onChange={(part) => set(index, part)}
        />
      ))}
      {body.entries[section] !== undefined &&
        others.map((other) => (
          <Meanwhile
            key={other.key}
            name={other.key}
            text={other.text}
            onTake={() => keep([...entries, { ...other, was: other }])}
          />
        ))}
      {errors['fields'] && <Text c="var(--mantine-color-error)">{errors['fields']}</Text>}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => keep([...entries, NEW])}
      >
        {t('form.addEntry')}
      </Button>
    </>
  );
}

const toFill = ({ section, entries }: Body): Entry[] =>
  (section === '' ? [] : (entries[section] ?? [])).filter(isChanged);

export const form = formOf<'handovers', Body>({
  initial: ({ gaps }) => ({ section: gaps[0] ?? '', entries: {} }),
  Fields,
  isReady: (body) => toFill(body).length > 0 && toFill(body).every(isWhole),
  toSend: (body) => ({
    section: body.section,
    fields: toFill(body).map(({ key, text, source }) => ({ key: key.trim(), text, source: source.trim() })),
  }),
});
