// What a departure would do, shown before it is announced: read from the events that announcing would write.
import {
  candidateOf,
  fallbacksOf,
  isOpen,
  STEPS,
  type AnnounceWorld,
  type Handover,
  type OwnedClient,
  type StepName,
  type StreamEvent,
  type Tier,
  type TrackName,
} from '#libs/domain';
import type { Read } from '../read';

interface PreviewedClient {
  clientId: string;
  name?: string;
  tier: Tier;
  track: TrackName;
  lifetimeSpend: string | null;
  /** The steps whose date is known already; `compressed` where the policy's own date cannot be kept. */
  plan: { step: StepName; dueAt: string; compressed: boolean }[];
  /** Comes with matching. */
  proposal: null;
}

interface Conflict {
  clientId?: string;
  /** Where the client is not among those of the preview. */
  clientName?: string;
  step?: StepName;
  code: 'date-cannot-be-kept' | 'client-has-no-email' | 'no-senior-lead' | 'handover-superseded' | 'successor-lost';
  /** One plain sentence. */
  message: string;
  dueAt?: string;
}

export interface DeparturePreview {
  representativeId: string;
  lastWorkingDay: string;
  policyId: string;
  clients: PreviewedClient[];
  /** What cannot be kept, or needs attention. */
  conflicts: Conflict[];
  /** Who would look after clients if nothing is decided by the last working day, in this order. */
  interimOwners: string[];
  /** How many handovers would be opened. */
  handovers: number;
}

type Opening = Pick<Handover, 'clientId' | 'tier' | 'track' | 'plan'>;

export async function previewOf(
  world: AnnounceWorld,
  read: Read,
  lastWorkingDay: string,
  events: StreamEvent[],
): Promise<DeparturePreview> {
  const openings = events.filter(({ type }) => type === 'HandoverOpened').map(({ data }) => data as Opening);
  const byId = new Map(world.clients.map((client) => [client.id, client]));
  const clients = openings.map((opening) => previewed(opening, byId.get(opening.clientId)));
  return {
    representativeId: world.representative.id,
    lastWorkingDay,
    policyId: world.policy.id,
    clients,
    conflicts: [
      ...leadConflicts(world, clients),
      ...clients.flatMap((client) => clientConflicts(client, byId.get(client.clientId))),
      ...(await lostSuccessors(world, read)),
    ],
    interimOwners: fallbacksOf(world),
    handovers: openings.length,
  };
}

function previewed({ clientId, tier, track, plan }: Opening, client: OwnedClient | undefined): PreviewedClient {
  return {
    clientId,
    ...(client ? { name: client.state.details.name } : {}),
    tier,
    track,
    lifetimeSpend: client?.state.lifetimeSpend ?? null,
    plan: STEPS.flatMap((step) => {
      const deadline = plan[step];
      return deadline ? [{ step, dueAt: deadline.dueAt, compressed: deadline.compressed === true }] : [];
    }),
    proposal: null,
  };
}

function clientConflicts({ clientId, plan }: PreviewedClient, client: OwnedClient | undefined): Conflict[] {
  const late = plan
    .filter(({ compressed }) => compressed)
    .map(({ step, dueAt }): Conflict => {
      const message = `The policy's date for ${step} has passed, so the step is due on the next business day.`;
      return { clientId, step, code: 'date-cannot-be-kept', message, dueAt };
    });
  const unmailable: Conflict = {
    clientId,
    step: 'notify-client',
    code: 'client-has-no-email',
    message: 'The client has no mail address: it has to be told in person, by video or by call.',
  };
  const superseded: Conflict = {
    clientId,
    code: 'handover-superseded',
    message:
      'The client is being handed over already; that handover is cancelled and its dossier goes on in the new one.',
  };
  return [
    ...late,
    ...(client?.state.details.email ? [] : [unmailable]),
    ...(client?.open && isOpen(client.open) ? [superseded] : []),
  ];
}

/** A VIP handover is led by the manager's manager; if there is none, by the manager. */
function leadConflicts(world: AnnounceWorld, clients: PreviewedClient[]): Conflict[] {
  if (fallbacksOf(world).length > 1 || !clients.some(({ track }) => track === 'vip')) return [];
  const message = 'There is nobody above the manager, so VIP handovers escalate to the manager.';
  return [{ code: 'no-senior-lead', message }];
}

function lostSuccessors({ involved, representative, clients }: AnnounceWorld, read: Read): Promise<Conflict[]> {
  const superseded = new Set(clients.map(({ open }) => open?.id));
  const lost = involved
    .map(({ handover }) => handover)
    .filter((handover) => isOpen(handover) && candidateOf(handover) === representative.id)
    .filter((handover) => !superseded.has(handover.id));
  return Promise.all(
    lost.map(async ({ clientId }) => ({
      clientId,
      clientName: (await read('client', clientId)).details.name,
      step: 'appoint-successor',
      code: 'successor-lost',
      message: 'This representative was to take the client over from somebody else; another successor is needed.',
    })),
  );
}
