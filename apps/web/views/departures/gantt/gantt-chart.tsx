// The chart: a row per handover, a bar per step, and the last working day as a line across all of them.
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useFirstRows } from '../../../parts/first-rows';
import { StatusBadge, TierBadge } from '../../../parts/things/badges';
import { barsOf, scaleOf, type Bar, type Scale } from './gantt-scale';
import classes from './gantt.module.css';
import { useWords } from '../../../parts/text/words';

const left = (percent: number, width?: number) =>
  ({ '--left': `${percent}%`, ...(width === undefined ? {} : { '--width': `${width}%` }) }) as CSSProperties;

const isOfSameYear = (tick: number, before: number | undefined) =>
  before !== undefined && new Date(tick).getFullYear() === new Date(before).getFullYear();

export function GanttChart({ gantt }: { gantt: Schemas['Gantt'] }) {
  const { t, i18n } = useTranslation();
  const [now] = useState(() => Date.now());
  const scale = scaleOf(gantt, now);
  const { shown, more } = useFirstRows(gantt.handovers);
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'short' });
  const monthOfYear = new Intl.DateTimeFormat(i18n.language, { month: 'short', year: 'numeric' });
  const today = scale.at(now);
  const end = scale.at(gantt.endsAt);
  return (
    <div className={classes.chart}>
      <div className={classes.head} aria-hidden>
        <div className={classes.line}>
          {scale.ticks.map((tick, index) => (
            <span key={tick} className={classes.tick} style={left(scale.at(tick))}>
              {(isOfSameYear(tick, scale.ticks[index - 1]) ? month : monthOfYear).format(tick)}
            </span>
          ))}
        </div>
      </div>
      <ul className={classes.rows} aria-label={t('place.handovers')}>
        {shown.map((handover) => (
          <Row key={handover.id} handover={handover} scale={scale} today={today} end={end} />
        ))}
      </ul>
      {more}
      <div className={classes.head} aria-hidden>
        <div className={classes.line}>
          <span className={classes.mark} data-side={end > 70 ? 'left' : 'right'} data-kind="end" style={left(end)}>
            {t('word.lastWorkingDay')}
          </span>
        </div>
      </div>
      {today >= 0 && today <= 100 && (
        <div className={classes.head} aria-hidden>
          <div className={classes.line}>
            <span
              className={classes.mark}
              data-side={today > 70 ? 'left' : 'right'}
              data-kind="today"
              style={left(today)}
            >
              {t('gantt.today')}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  handover: Schemas['GanttHandoverView'];
  scale: Scale;
  today: number;
  end: number;
}

function Row({ handover, scale, today, end }: RowProps) {
  const { id, clientName, tier, status } = handover;
  const overdue = handover.steps.some(({ late, doneAt }) => late && doneAt === null);
  return (
    <li className={classes.row} data-status={status}>
      <div className={classes.who}>
        <Link to="/handovers/$id" params={{ id }} className={classes.link}>
          {clientName}
        </Link>
        <Text component="span" size="xs" className={classes.badges}>
          <TierBadge tier={tier} />
          {(status !== 'open' || overdue) && <StatusBadge status={status} overdue={overdue && status === 'open'} />}
        </Text>
      </div>
      <div className={classes.line} aria-hidden>
        <span className={classes.end} style={left(end)} />
        {today >= 0 && today <= 100 && <span className={classes.today} style={left(today)} />}
        {barsOf(handover).map((bar) => (
          <BarOf key={bar.step.step} bar={bar} scale={scale} />
        ))}
      </div>
    </li>
  );
}

function BarOf({ bar: { step, from, to, state }, scale }: { bar: Bar; scale: Scale }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const [start, stop] = [scale.at(from), Math.min(scale.at(to), 100)];
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(to);
  const about = step.late ? t('gantt.overdue') : t(`station.${state}`);
  return (
    <span
      className={classes.bar}
      data-state={state}
      data-late={step.late || undefined}
      style={left(start, stop - start)}
      title={`${words.stage(step.step)} · ${about} · ${day}`}
    />
  );
}
