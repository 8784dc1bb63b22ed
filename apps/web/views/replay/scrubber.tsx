// The timeline: one position per event. Drag, or use the arrow keys; Page Up and Down move faster, Home and End to the
// ends.
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DateText } from '../../parts/text/date-text';
import { useWords } from '../../parts/text/words';
import type { Entry } from './moments';
import classes from './scrubber.module.css';

interface ScrubberProps {
  items: Entry[];
  version: number;
  stays: Schemas['StayView'][];
  marks: { from?: number; to?: number };
  isPlaying: boolean;
  onShow: (version: number) => void;
  onToggle: () => void;
}

export function Scrubber({ items, version, stays, marks, isPlaying, onShow, onToggle }: ScrubberProps) {
  const { t } = useTranslation();
  const last = items.length;
  const entry = items[version - 1];
  const first = items[0];
  const end = items.at(-1);
  return (
    <div className={classes.scrubber}>
      <Group gap="xs" wrap="nowrap">
        <Step label={t('replay.before')} disabled={version <= 1} onClick={() => onShow(version - 1)}>
          <IconPlayerSkipBackFilled size={16} aria-hidden />
        </Step>
        <ActionIcon
          size="lg"
          radius="xl"
          onClick={onToggle}
          aria-label={isPlaying ? t('replay.pause') : t('replay.play')}
        >
          {isPlaying ? <IconPlayerPauseFilled size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
        </ActionIcon>
        <Step label={t('replay.after')} disabled={version >= last} onClick={() => onShow(version + 1)}>
          <IconPlayerSkipForwardFilled size={16} aria-hidden />
        </Step>
        <Text size="sm" component="div" className={classes.where}>
          <strong>{t('replay.eventOf', { version, last })}</strong>
          {entry && (
            <>
              {' · '}
              <DateText at={entry.at} />
            </>
          )}
        </Text>
      </Group>
      <div className={classes.line}>
        <Bands items={items} stays={stays} />
        <input
          type="range"
          className={classes.range}
          min={1}
          max={last}
          step={1}
          value={version}
          onChange={(event) => onShow(Number(event.currentTarget.value))}
          aria-label={t('replay.timeline')}
          aria-valuetext={`${t('replay.eventOf', { version, last })}: ${entry?.sentence ?? ''}`}
        />
        <Mark at={marks.from} last={last} label="A" />
        <Mark at={marks.to} last={last} label="B" />
      </div>
      <Group justify="space-between" gap="xs">
        {[first, end].map((each, index) => (
          <Text key={index === 0 ? 'first' : 'end'} size="xs" c="dimmed" component="div">
            {each && <DateText at={each.at} time={false} />}
          </Text>
        ))}
      </Group>
    </div>
  );
}

interface StepProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Step({ label, children, ...button }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" radius="xl" aria-label={label} {...button}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** In percent of the way that the knob's centre travels. */
const placeOf = (version: number, last: number) => (last > 1 ? ((version - 1) / (last - 1)) * 100 : 0);

function Mark({ at, last, label }: { at: number | undefined; last: number; label: string }) {
  if (at === undefined) return null;
  return (
    <span className={classes.mark} style={{ left: `${placeOf(at, last)}%` }}>
      {label}
    </span>
  );
}

/** The stays of the handover, as bands of the timeline. They do not change while the user drags. */
const Bands = memo(function Bands({ items, stays }: { items: Entry[]; stays: Schemas['StayView'][] }) {
  const words = useWords();
  const last = items.length;
  const versionOf = (instant: string) =>
    items.findLastIndex(({ at, recordedAt }) => at <= instant || recordedAt <= instant) + 1 || 1;
  return (
    <div className={classes.bands} aria-hidden>
      {stays.map(({ step, from, to }) => {
        const left = placeOf(versionOf(from), last);
        const right = to === undefined ? 100 : placeOf(versionOf(to), last);
        return (
          <span
            key={`${step} ${from}`}
            className={classes.band}
            style={{ left: `${left}%`, width: `${Math.max(0.4, right - left)}%` }}
            title={words.stage(step)}
          >
            {right - left > 9 ? words.stage(step) : ''}
          </span>
        );
      })}
    </div>
  );
});
