// The six steps as stations on a line: what is done, where the handover is now, what is to come, and what is late.
//   <StageTrack stations={stations} />      in full, on a handover's page
//   <StageTrack stations={stations} small />   in one line of a list
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../text/date-text';
import classes from './stage-track.module.css';
import { STEPS, type Stage, type Step } from '../../api/words';
import { useWords } from '../text/words';

export interface Station {
  step: Step;
  state: 'done' | 'skipped' | 'here' | 'ahead';
  dueAt?: string;
  late?: boolean;
}

/** A list knows only the current step. Steps that the track leaves out look like the others. */
export function stationsOf({ stage, overdue }: { stage: Stage; overdue: boolean }): Station[] {
  const at = stage === 'completed' ? STEPS.length : STEPS.findIndex((step) => step === stage);
  return STEPS.map((step, index) => ({
    step,
    state: index < at ? 'done' : index === at ? 'here' : 'ahead',
    late: overdue && index === at,
  }));
}

export function StageTrack({ stations, small }: { stations: Station[]; small?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ol className={small ? classes.small : classes.track} aria-label={t('stage.all')}>
      {stations.map((station) => (
        <li
          key={station.step}
          className={classes.station}
          data-state={station.state}
          data-late={station.late || undefined}
          aria-current={station.state === 'here' ? 'step' : undefined}
          title={small ? words.stage(station.step) : undefined}
        >
          <span className={classes.dot} aria-hidden>
            <Mark {...station} />
          </span>
          {small ? (
            <span className={classes.aloud}>{`${words.stage(station.step)}: ${t(`station.${station.state}`)}`}</span>
          ) : (
            <Legend station={station} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, late }: Station) {
  if (state === 'done') return <IconCheck size={13} stroke={3} />;
  if (state === 'skipped') return <IconMinus size={13} stroke={3} />;
  return late ? <IconAlertTriangle size={13} stroke={2.5} /> : null;
}

function Legend({ station: { step, state, dueAt, late } }: { station: Station }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div>
      <Text size="sm" fw={state === 'here' ? 650 : 400}>
        {words.stage(step)}
      </Text>
      <Text size="xs" c={late ? 'var(--mantine-color-error)' : 'dimmed'}>
        {late ? t('status.overdue') : t(`station.${state}`)}
        {dueAt && state !== 'done' && state !== 'skipped' && (
          <>
            {' · '}
            <DateText at={dueAt} time={false} />
          </>
        )}
      </Text>
    </div>
  );
}
