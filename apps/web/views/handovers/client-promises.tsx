// The promises on a handover's page. The client is fetched only while something can be done about them.
import { useQuery } from '@tanstack/react-query';
import { PromisesPanel } from '../../promises/promises-panel';
import type { Schemas } from '../../api/client';
import { thingQuery } from '../../api/things';

interface ClientPromisesProps {
  handover: Schemas['HandoverDetail'];
  /** Shown as of the past: nothing can be done there. */
  isPast: boolean;
}

export function ClientPromises({ handover, isPast }: ClientPromisesProps) {
  const isOpen = handover.status === 'open' || handover.status === 'paused';
  const client = useQuery({ ...thingQuery('clients', handover.clientId), enabled: isOpen && !isPast });
  const { promises, details } = handover.client;
  return (
    <PromisesPanel
      promises={promises}
      zone={details.timeZone}
      client={isPast ? undefined : client.data}
      at={handover.at}
    />
  );
}
