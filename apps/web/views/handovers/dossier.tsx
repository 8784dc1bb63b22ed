// The dossier by section: what is known, from whom and since when; which required sections are still empty; and each
// section's editor in place, for users who may fill it.
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionInPlace } from '../../actions/action-in-place';
import { useOpenedAction } from '../../actions/use-opened-action';
import type { Schemas } from '../../api/client';
import { Badge } from '../../parts/things/badge';
import { EmptyState } from '../../parts/empty-state';
import { SECTIONS, type Section } from '../../api/words';
import { useWords } from '../../parts/text/words';
import { useList } from '../../parts/text/use-list';
import { DossierSection } from './dossier-section';

type Handover = Schemas['HandoverDetail'];

const NO_FIELDS: never[] = [];
const required = ({ rules }: Handover): readonly Section[] => rules['compile-dossier'].sections;

export function Dossier({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<{ section: Section; from: Handover }>();
  const { open, dialog, tellSent } = useOpenedAction('handovers');
  const mayFill = handover.allowed.includes('fill-dossier-section');
  const shown = SECTIONS.filter(
    (section) =>
      mayFill ||
      edited?.section === section ||
      required(handover).includes(section) ||
      (handover.dossier[section] ?? []).length > 0,
  );
  return (
    <Stack gap="lg">
      <Completeness handover={handover} />
      {shown.length === 0 && <EmptyState text={t('dossier.empty')} />}
      {shown.map((section) => (
        <DossierSection
          key={section}
          section={section}
          fields={handover.dossier[section] ?? NO_FIELDS}
          isGap={handover.gaps.includes(section)}
          {...(mayFill && !edited ? { onEdit: () => setEdited({ section, from: handover }) } : {})}
        >
          {edited?.section === section && (
            <ActionInPlace
              noun="handovers"
              thing={edited.from}
              command="fill-dossier-section"
              preset={{ name: section, body: { section, alone: true } }}
              onClose={() => setEdited(undefined)}
              onSent={(undo) => {
                setEdited(undefined);
                tellSent(handover, 'fill-dossier-section', undo);
              }}
            />
          )}
        </DossierSection>
      ))}
      {handover.allowed.includes('sign-dossier') && !edited && (
        <Group>
          <Button onClick={() => open(handover, 'sign-dossier')}>{t('action.sign-dossier.name')}</Button>
        </Group>
      )}
      {dialog}
    </Stack>
  );
}

function Completeness({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const list = useList();
  const { section } = useWords();
  const { gaps, steps } = handover;
  const step = steps['compile-dossier'];
  const all = required(handover).length;
  const done = all - gaps.length;
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between">
        <Text size="sm">{t('dossier.complete', { done, all })}</Text>
        {'signedBy' in step && step.signedBy && <Badge color="baton">{t('dossier.signed')}</Badge>}
      </Group>
      {all > 0 && <Progress value={(done / all) * 100} aria-label={t('handover.dossier')} />}
      {gaps.length > 0 && <Text size="sm">{t('dossier.gaps', { sections: list(gaps.map(section)) })}</Text>}
    </Stack>
  );
}
