// What cannot be kept, in red, each with what one can do about it; those of one kind stand together.
import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { DateText } from './date-text';
import { ClientLink } from './links';
import { useList } from './use-list';
import { useWords, type Step } from './words';

/** Of the preview of an announcement or of a change. */
interface ConflictLine {
  clientId?: string;
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
  const codes = [...new Set(conflicts.map(({ code }) => code))];
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('conflicts.title', { count: conflicts.length })}
    >
      <Stack gap="md">
        {codes.map((code) => (
          <div key={code}>
            <Text fw={600}>{t(`conflicts.what.${code}`)}</Text>
            <Text size="sm">
              <strong>{t('conflicts.do')}</strong> {t(`conflicts.remedy.${code}`)}
            </Text>
            <List size="sm" my={4}>
              {clientsOf(conflicts, code).map(([clientId, those]) => (
                <List.Item key={clientId}>
                  <Line clientId={clientId} conflicts={those} name={names.get(clientId)} />
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

/** One line a client, however many of its steps are meant. */
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
  const { t } = useTranslation();
  const words = useWords();
  const list = useList();
  const dated = conflicts.filter(({ code }) => code === 'date-cannot-be-kept');
  // Steps that come to the same day are told together.
  const days = [...new Set(dated.flatMap(({ dueAt }) => dueAt ?? []))];
  const stepsOf = (day: string) =>
    dated.flatMap(({ dueAt, step }) => (dueAt === day && step ? [words.stage(step)] : []));
  return (
    <>
      <ClientLink id={clientId} name={name} />
      {days.map((day) => (
        <span key={day}>
          {' · '}
          {list(stepsOf(day))} ({t('conflicts.dueNow')} <DateText at={day} time={false} />)
        </span>
      ))}
    </>
  );
}
