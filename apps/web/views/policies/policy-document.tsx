// A readable policy: tiers, the steps of each track with their dates, and the calendar.
import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { TierBadge } from '../../parts/things/badges';
import { DateText } from '../../parts/text/date-text';
import { Facts } from '../../parts/facts';
import { Money } from '../../parts/text/money';
import { Panel } from '../../parts/panel';
import { StackingTable } from '../../table/stacking-table';
import { useList } from '../../parts/text/use-list';
import { STEPS, TRACKS } from '../../api/words';
import { useWords } from '../../parts/text/words';
import { useDurations } from './durations';
import { usePolicyName } from './policy-name';

type Document = Schemas['PolicyDocumentView'];

export function PolicyDocument({ document, version }: { document: Document; version: number }) {
  const { t } = useTranslation();
  const nameOf = usePolicyName();
  return (
    <>
      <Panel title={t('policies.version', { name: nameOf(document), version })}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('word.tier')}</Table.Th>
              <Table.Th ta="right">{t('policies.from')}</Table.Th>
              <Table.Th>{t('policies.track')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {document.tiers.map(({ tier, from, track }) => (
              <Table.Tr key={tier}>
                <Table.Td>
                  <TierBadge tier={tier} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={from} />
                </Table.Td>
                <Table.Td>{t(`process.track.${track}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Panel>
      {TRACKS.map((track) => (
        <TrackRules key={track} track={track} rules={document.tracks[track]} />
      ))}
      <Calendar calendar={document.calendar} />
    </>
  );
}

function TrackRules({ track, rules }: { track: (typeof TRACKS)[number]; rules: Schemas['TrackView'] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { dueOf, after, list } = useDurations();
  return (
    <Panel
      title={t(`process.track.${track}`)}
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link to="/process/$track" params={{ track }} {...props} />}>
          {t('policies.drawn')}
        </Anchor>
      }
    >
      <StackingTable
        rows={STEPS}
        keyOf={(step) => step}
        columns={[
          {
            name: 'step',
            label: t('word.stage'),
            cell: (step) => (
              <>
                {words.stage(step)}
                <Text size="xs" c="dimmed" component="div">
                  <Gates rules={rules} step={step} />
                </Text>
              </>
            ),
          },
          {
            name: 'due',
            label: t('word.due'),
            cell: (step) => (rules[step] ? dueOf(rules[step]) : t('policies.leftOut')),
          },
          {
            name: 'reminders',
            label: t('policies.reminders'),
            cell: (step) => (rules[step]?.reminders.length ? list(rules[step].reminders) : undefined),
          },
          {
            name: 'escalate',
            label: t('policies.escalate'),
            cell: (step) => rules[step] && after(rules[step].escalate),
          },
        ]}
      />
      <Text size="sm">{t('policies.passes', { step: words.stage(rules.ownershipPassesAfter) })}</Text>
    </Panel>
  );
}

/** What a step needs before it counts as settled. */
function Gates({ rules, step }: { rules: Schemas['TrackView']; step: (typeof STEPS)[number] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { length } = useDurations();
  const dossier = rules['compile-dossier'];
  const appointment = rules['appoint-successor'];
  const list = useList();
  const said = (flags: [boolean, string][]) => list(flags.flatMap(([is, what]) => (is ? [what] : [])));
  switch (step) {
    case 'compile-dossier':
      return [
        list(dossier.sections.map(words.section)),
        said([
          [dossier.signature, t('policies.gate.signature')],
          [dossier.approval, t('policies.gate.approval')],
        ]),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'appoint-successor':
      return said([
        [appointment.approval, t('policies.gate.approval')],
        [appointment.acceptance, t('policies.gate.acceptance')],
      ]);
    case 'notify-client':
      return rules['notify-client'].settledBy === 'silence'
        ? t('policies.gate.silence', { within: length(rules['notify-client'].silence) })
        : t('policies.gate.acknowledgement');
    case 'follow-up-surveys':
      return t('policies.gate.surveys', {
        when: list(rules['follow-up-surveys'].surveys.map(length)),
        within: length(rules['follow-up-surveys'].answerWithin),
      });
    default:
      return null;
  }
}

function Calendar({ calendar: { timeZone, weekend, dayEnds, holidays } }: { calendar: Schemas['CalendarView'] }) {
  const { t, i18n } = useTranslation();
  const list = useList();
  // 1 January 2024 was a Monday.
  const dayName = (isoDay: number) =>
    new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, isoDay));
  const days = (
    <Group key="holidays" gap="0.125rem 1rem">
      {holidays.map((day) => (
        <DateText key={day} day={day} />
      ))}
    </Group>
  );
  return (
    <Panel title={t('policies.calendar')}>
      <Facts
        facts={[
          [t('policies.zone'), timeZone],
          [t('policies.weekend'), list(weekend.map(dayName))],
          [t('policies.dayEnds'), dayEnds],
          [t('policies.holidays'), holidays.length > 0 ? days : '–'],
        ]}
      />
    </Panel>
  );
}
