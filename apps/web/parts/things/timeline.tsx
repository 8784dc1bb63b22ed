// What happened, newest first by default: who, when, and one plain sentence from the api.
//   <EventTimeline items={history.items} zone={client.timeZone} />
import { Text, Timeline } from '@mantine/core';
import type { Schemas } from '../../api/client';
import { DateText } from '../text/date-text';

type Entry = Schemas['HistoryItems']['items'][number];

export function EventTimeline({ items, zone }: { items: Entry[]; zone?: string | null }) {
  return (
    <Timeline bulletSize={14} lineWidth={2} active={-1}>
      {items.map((item) => (
        <Timeline.Item key={item.version} data-version={item.version}>
          <Text size="sm" className="baton-prose">
            {item.sentence}
          </Text>
          <Text size="xs" c="dimmed" component="div">
            {item.actorName} · <DateText at={item.at} zone={zone} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
