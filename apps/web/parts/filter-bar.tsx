// Filters kept in the address: a text, choices, switches, and a button that clears them all. `picks` are choices with
// many options, such as people, found by typing. `alsoClears` names filters set elsewhere on the page.
//   <FilterBar values={search} onChange={(part) => navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
//     text={{ name: 'q', label: t('board.find') }}
//     choices={[{ name: 'tier', label: t('word.tier'), options: [{ value: 'gold', label: 'Gold' }] }]}
//     switches={[{ name: 'overdue', label: t('status.overdue') }]} />
import { Button, Chip, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filter-bar.module.css';

interface FilterBarProps<Values extends object, Name extends keyof Values & string> {
  values: Values;
  onChange: (part: Partial<Values>) => void;
  text?: { name: Name; label: string };
  choices?: {
    name: Name;
    label: string;
    options: { value: string; label: string }[];
    /** The label for no choice; 'All' by default. */
    none?: string;
  }[];
  picks?: { name: Name; label: string; options: { value: string; label: string }[] }[];
  /** Called when somebody is about to use one of the picks. */
  onPicking?: () => void;
  switches?: { name: Name; label: string }[];
  alsoClears?: Name[];
}

export function FilterBar<Values extends object, Name extends keyof Values & string>({
  values,
  onChange,
  text,
  choices = [],
  picks = [],
  onPicking,
  switches = [],
  alsoClears = [],
}: FilterBarProps<Values, Name>) {
  const { t } = useTranslation();
  const names = [...(text ? [text] : []), ...choices, ...picks, ...switches].map(({ name }) => name).concat(alsoClears);
  const isFiltered = names.some((name) => values[name] !== undefined);
  const set = useCallback(
    (name: string, value: string | boolean | undefined) => onChange({ [name]: value } as Partial<Values>),
    [onChange],
  );
  return (
    <Group gap="sm" align="flex-end" role="search" aria-label={t('filter.title')} className="baton-no-print">
      {text && (
        <TextFilter
          label={text.label}
          value={String(values[text.name] ?? '')}
          onChange={(value) => set(text.name, value)}
        />
      )}
      {choices.map(({ name, label, options, none }) => (
        <NativeSelect
          key={name}
          label={label}
          value={String(values[name] ?? '')}
          onChange={(event) => set(name, event.currentTarget.value || undefined)}
          data={[{ value: '', label: none ?? t('filter.any') }, ...options]}
          className={classes.choice}
        />
      ))}
      {picks.map(({ name, ...pick }) => (
        <Pick key={name} {...pick} name={name} value={values[name]} onChange={set} onPicking={onPicking} />
      ))}
      <Group gap={6} mih={36} className={classes.switches}>
        {switches.map(({ name, label }) => (
          <Chip
            key={name}
            checked={values[name] === true}
            onChange={(on) => set(name, on || undefined)}
            variant="outline"
          >
            {label}
          </Chip>
        ))}
        {isFiltered && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => onChange(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Values>)}
          >
            {t('filter.clear')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

interface PickProps {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  value: unknown;
  onChange: (name: string, value: string | undefined) => void;
  onPicking: (() => void) | undefined;
}

/** Steady: one of these takes as long to draw as some rows. */
const Pick = memo(function Pick({ name, label, options, value, onChange, onPicking }: PickProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      placeholder={t('filter.any')}
      data={options}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(name, chosen ?? undefined)}
      nothingFoundMessage={t('filter.nothingFound')}
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { name: label }) }}
      onFocus={onPicking}
      onMouseEnter={onPicking}
      searchable
      clearable
      className={classes.choice}
      classNames={PICK}
    />
  );
});

const PICK = { input: classes.pick };

const TYPED_WITHIN_MS = 150;

/**
 * Typed text goes into the address: the first key at once, those that follow quickly together when the typing pauses.
 * Changes of the address go into the field.
 */
function TextFilter({
  label,
  value: given,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(given);
  const sent = useRef(given);
  const typing = useRef<{ last: number; timer?: ReturnType<typeof setTimeout> }>({ last: -Infinity });
  useEffect(() => {
    if (given !== sent.current) setTyped(given);
    sent.current = given;
  }, [given]);
  useEffect(() => () => clearTimeout(typing.current.timer), []);
  const send = (text: string) => {
    if (text.trim() === sent.current) return;
    sent.current = text.trim();
    onChange(sent.current || undefined);
  };
  const onTyped = (text: string, at: number) => {
    const hasRested = at - typing.current.last > TYPED_WITHIN_MS;
    clearTimeout(typing.current.timer);
    typing.current = { last: at, timer: setTimeout(() => send(text), hasRested ? 0 : TYPED_WITHIN_MS) };
  };
  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        // What is still being composed, such as the sounds of a Chinese character, is not what is meant.
        if (!(event.nativeEvent as InputEvent).isComposing) onTyped(event.currentTarget.value, event.timeStamp);
      }}
      onCompositionEnd={(event) => onTyped(event.currentTarget.value, event.timeStamp)}
      leftSection={<IconSearch size={16} aria-hidden />}
      className={classes.text}
    />
  );
}
