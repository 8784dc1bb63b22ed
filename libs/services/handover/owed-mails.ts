// The mails that a handover owes, with the people they go to and mention, as known now.
import {
  candidateOf,
  outgoingIsGone,
  wantedEffects,
  whoActs,
  type ClientDetails,
  type Handover,
  type HandoverEffect,
  type Recipient,
  type RepresentativeDetails,
} from '#libs/domain';
import type { Clock } from '../clock';
import type { History } from '../history';

export interface OwedMail {
  noun: 'handover';
  effect: HandoverEffect;
  to: { name: string; email?: string };
  handover: Handover;
  client: ClientDetails;
  outgoing: RepresentativeDetails;
  lead: RepresentativeDetails;
  /** Who looks after the client at present. */
  owner: RepresentativeDetails;
  /** Nominated or appointed. */
  successor?: RepresentativeDetails;
  /** Whose move the step is. */
  responsible: { name: string };
}

/** Oldest first; empty for a handover that does not exist or is closed. */
export async function owedMails(facts: History, clock: Clock, id: string): Promise<OwedMail[]> {
  const { state: handover } = await facts.load('handover', id);
  if (!handover.exists || handover.effects.length === 0) return [];
  const candidate = candidateOf(handover);
  const context = clock.context('system');
  const gone = outgoingIsGone(handover, context);
  const wanted = wantedEffects(handover, context);
  // Asked for together, so that one look into the log finds them all; each person is asked for once.
  const asked = new Map<string, Promise<RepresentativeDetails>>();
  const person = (representativeId: string) => {
    const details = asked.get(representativeId) ?? detailsOf(facts, representativeId);
    asked.set(representativeId, details);
    return details;
  };
  const clientNow = facts.read('client', handover.clientId);
  // Nobody gets mail about an erased client.
  if ((await clientNow).erased) return [];
  const [{ details: client }, outgoing, lead, owner, successor] = await Promise.all([
    clientNow,
    person(handover.outgoingId),
    person(handover.leadId),
    clientNow.then(({ ownerId }) => person(ownerId ?? handover.leadId)),
    candidate === undefined ? undefined : person(candidate),
  ]);
  const named = async ({ kind, id: recipientId }: Recipient) =>
    kind === 'client' ? { name: client.contactName ?? client.name, email: client.email } : person(recipientId);
  const known = { handover, client, outgoing, lead, owner, ...(successor && { successor }) };
  return Promise.all(
    wanted.map(async (effect) => ({
      ...known,
      noun: 'handover' as const,
      effect,
      to: await named(effect.to),
      responsible: await named(whoActs(handover, effect.step, gone)),
    })),
  );
}

const detailsOf = async (facts: History, id: string): Promise<RepresentativeDetails> =>
  (await facts.read('representative', id)).details;
