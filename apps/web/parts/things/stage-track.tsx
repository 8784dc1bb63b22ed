// The six steps as stations on a line: what is done, where the handover is now, what is to come, and what is late.
//   <StageTrack stations={stations} />      in full, on a handover's page
//   <SmallTrack stage={row.stage} overdue={row.overdue} />   in one line of a list
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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

export function StageTrack({ stations }: { stations: Station[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.track} aria-label={t('stage.all')}>
      {stations.map((station) => (
        <Stop key={station.step} {...station}>
          <span className={classes.dot} aria-hidden>
            <Mark {...station} />
          </span>
          <Legend station={station} />
        </Stop>
      ))}
    </ol>
  );
}

/** A list knows only the current step. Steps that the track leaves out look like the others. */
export function SmallTrack({ stage, overdue }: { stage: Stage; overdue: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const at = stage === 'completed' ? STEPS.length : STEPS.findIndex((step) => step === stage);
  return (
    <ol className={classes.small} aria-label={t('stage.all')}>
      {STEPS.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'here' : 'ahead';
        const name = words.stage(step);
        return (
          <Stop key={step} step={step} state={state} late={overdue && index === at} title={name}>
            <span className={classes.dot} aria-hidden />
            <span className={classes.aloud}>{`${name}: ${words.station(state)}`}</span>
          </Stop>
        );
      })}
    </ol>
  );
}

const Stop = ({ state, late, title, children }: Station & { title?: string; children: ReactNode }) => (
  <li
    className={classes.station}
    data-state={state}
    data-late={late || undefined}
    aria-current={state === 'here' ? 'step' : undefined}
    title={title}
  >
    {children}
  </li>
);

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
