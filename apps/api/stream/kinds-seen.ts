// The kinds of things that have changed for one listener: those with a change that this listener may see.
import { may, type Actor, type ClientResource, type HandoverResource } from '#libs/access';
import type { ChangedHandover, Changes, Seen } from '#libs/read-models';

const KINDS = ['client', 'departure', 'handover', 'policy', 'representative'] as const;
export type Kind = (typeof KINDS)[number];

/** @param seen what lists show to the listener; undefined for somebody who sees everything */
export function kindsSeen(actor: Actor, seen: Seen | undefined, changes: Changes): Kind[] {
  const people = new Set(seen && [seen.me, ...seen.team]);
  const team = (id: string) => id !== seen?.me && people.has(id);
  const known = (id: string) => seen === undefined || people.has(id);
  const ofHandover = (each: ChangedHandover): HandoverResource => resourceOf(each, team, seen?.now ?? '');
  const sees = (each: ChangedHandover) => may(actor, 'handover:read', ofHandover(each)) === 'yes';
  const handovers = changes.handovers.filter((each) => each.lost.some(known) || sees(each));
  const ofThese = new Set(handovers.map(({ clientId }) => clientId));
  const seesClient = ({ id, ownerId, open, lost }: Changes['clients'][number]) => {
    const resource: ClientResource = {
      ownerId: ownerId ?? undefined,
      team,
      ...(open ? { open: ofHandover(open) } : {}),
    };
    return ofThese.has(id) || lost.some(known) || may(actor, 'client:read', resource) === 'yes';
  };
  const has: Record<Kind, boolean> = {
    client: changes.clients.some(seesClient),
    departure: changes.departures.some(({ representativeId }) => known(representativeId)),
    handover: handovers.length > 0,
    policy: changes.policies,
    representative: changes.representatives.some(({ id, for: told }) => told === 'all' || known(id)),
  };
  return KINDS.filter((kind) => has[kind]);
}

const resourceOf = (each: ChangedHandover, team: HandoverResource['team'], now: string): HandoverResource => ({
  outgoingId: each.outgoingId,
  candidateId: each.candidateId ?? undefined,
  ownerId: each.ownerId ?? undefined,
  leadId: each.leadId,
  outgoingGone: each.outgoingGoneAt <= now,
  // It decides who may approve, not who may read.
  superiorId: undefined,
  ...(each.closedAt === null ? {} : { closedAt: each.closedAt }),
  team,
});
