// What cannot be kept, in red, grouped by kind, each kind with what to do about it.
import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFirstRows } from '../first-rows';
import { dayOfInstant } from '../text/date-text';
import { ClientLink } from './links';
import { useList } from '../text/use-list';
import type { Step } from '../../api/words';
import { useWords } from '../text/words';

/** From the preview of an announcement or of a change. */
interface ConflictLine {
  clientId?: string;
  /** Used when the client is not among `clients`. */
  clientName?: string;
  step?: Step;
  code: Schemas['Preview']['conflicts'][number]['code'];
  dueAt?: string;
}

interface ConflictsProps {
  conflicts: ConflictLine[];
  clients: { clientId: string; name?: string | null }[];
}

export function Conflicts({ conflicts, clients }: ConflictsProps) {
  const { t } = useTranslation();
  const names = new Map(clients.map(({ clientId, name }) => [clientId, name]));
  if (conflicts.length === 0)
    return (
      <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('conflicts.none')}>
        {t('conflicts.noneAbout')}
      </Alert>
    );
  const codes = codesOf(conflicts);
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('conflicts.title', { count: linesOf(conflicts) })}
    >
      <Stack gap="md">
        {codes.map((code) => (
          <div key={code}>
            <Text fw={600}>{t(`conflicts.what.${code}`)}</Text>
            <Text size="sm">{t('conflicts.do', { remedy: t(`conflicts.remedy.${code}`) })}</Text>
            <Lines of={clientsOf(conflicts, code)} names={names} />
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

function Lines({ of, names }: { of: [string, ConflictLine[]][]; names: Map<string, string | null | undefined> }) {
  const { shown, more } = useFirstRows(of);
  return (
    <>
      <List size="sm" my={4}>
        {shown.map(([clientId, those]) => (
          <List.Item key={clientId}>
            <Line clientId={clientId} conflicts={those} name={names.get(clientId) ?? those[0]?.clientName} />
          </List.Item>
        ))}
      </List>
      {more}
    </>
  );
}

const codesOf = (conflicts: ConflictLine[]) => [...new Set(conflicts.map(({ code }) => code))];

/** The number of lines shown: one per client, or one for all. */
export const linesOf = (conflicts: ConflictLine[]): number =>
  codesOf(conflicts).reduce((sum, code) => sum + Math.max(1, clientsOf(conflicts, code).length), 0);

/** One line per client, however many of its steps are affected. */
function clientsOf(conflicts: ConflictLine[], code: ConflictLine['code']): [string, ConflictLine[]][] {
  const lines = new Map<string, ConflictLine[]>();
  for (const each of conflicts)
    if (each.code === code && each.clientId) lines.set(each.clientId, [...(lines.get(each.clientId) ?? []), each]);
  return [...lines];
}

interface LineProps {
  clientId: string;
  conflicts: ConflictLine[];
  name: string | null | undefined;
}

function Line({ clientId, conflicts, name }: LineProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const list = useList();
  const dated = conflicts.filter(({ code }) => code === 'date-cannot-be-kept');
  // Steps due on the same day are listed together.
  const days = [...new Set(dated.flatMap(({ dueAt }) => dueAt ?? []))];
  const stepsOf = (day: string) =>
    dated.flatMap(({ dueAt, step }) => (dueAt === day && step ? [words.stage(step)] : []));
  return (
    <>
      <ClientLink id={clientId} name={name} />
      {days.map((day) => (
        <span key={day}>
          {' · '}
          {t('conflicts.dueNow', { steps: list(stepsOf(day)), day: dayOfInstant(day, i18n.language) })}
        </span>
      ))}
    </>
  );
}
