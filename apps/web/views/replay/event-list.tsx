// Every event, with only those in sight rendered; the selected one stays in sight, and a click selects another.
import { Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../parts/text/date-text';
import classes from './event-list.module.css';
import type { Entry } from './moments';

interface EventListProps {
  items: Entry[];
  version: number;
  onShow: (version: number) => void;
}

const ROW = 74;

export function EventList({ items, version, onShow }: EventListProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  // At first the heights are guesses, so the event is scrolled to the middle.
  const isThere = useRef(false);
  useEffect(() => {
    virtual.scrollToIndex(version - 1, { align: isThere.current ? 'auto' : 'center' });
    isThere.current = true;
  }, [virtual, version]);
  return (
    <div ref={box} className={classes.box} tabIndex={0} role="region" aria-label={t('replay.events')}>
      <ol className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Told entry={items[index] as Entry} isShown={index === version - 1} onShow={onShow} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const Told = memo(function Told(props: { entry: Entry; isShown: boolean; onShow: (version: number) => void }) {
  const { entry, isShown, onShow } = props;
  return (
    <UnstyledButton
      className={classes.entry}
      aria-current={isShown ? 'step' : undefined}
      onClick={() => onShow(entry.version)}
    >
      <Text span size="sm" display="block">
        <span className={classes.number}>{entry.version}</span> {entry.sentence}
      </Text>
      <Text span size="xs" c="dimmed" display="block">
        {entry.actorName} · <DateText at={entry.at} />
      </Text>
    </UnstyledButton>
  );
});
