// The mails that a handover owes, with the persons whom they go to and tell of, as they are known now.
import {
  candidateOf,
  streamOf,
  whoActs,
  type ClientState,
  type ClientDetails,
  type Effect,
  type Handover,
  type HandoverState,
  type Recipient,
  type RepresentativeDetails,
  type RepresentativeState,
} from '#libs/domain';
import type { Engine } from './engine';

export interface OwedMail {
  effect: Effect;
  to: { name: string; email?: string };
  handover: Handover;
  client: ClientDetails;
  outgoing: RepresentativeDetails;
  lead: RepresentativeDetails;
  /** Who looks after the client at this moment. */
  owner: RepresentativeDetails;
  /** Nominated or appointed. */
  successor?: RepresentativeDetails;
  /** Whose move the step is. */
  responsible: { name: string };
}

/** Oldest first; empty for a handover that does not exist or is closed. */
export async function owedMails(engine: Engine, id: string): Promise<OwedMail[]> {
  const handover = await engine.read<HandoverState>(streamOf('handover', id));
  if (!handover.exists || handover.effects.length === 0) return [];
  const { details: client, ownerId } = await engine.read<ClientState>(streamOf('client', handover.clientId));
  const person = async (representativeId: string) =>
    (await engine.read<RepresentativeState>(streamOf('representative', representativeId))).details;
  const named = async ({ kind, id: recipientId }: Recipient) =>
    kind === 'client' ? { name: client.contactName ?? client.name, email: client.email } : person(recipientId);

  const [outgoing, lead] = await Promise.all([person(handover.outgoingId), person(handover.leadId)]);
  const owner = ownerId === undefined ? lead : await person(ownerId);
  const candidate = candidateOf(handover);
  const successor = candidate === undefined ? {} : { successor: await person(candidate) };
  const today = engine.context('system').today(handover.calendar);
  const known = { handover, client, outgoing, lead, owner, ...successor };
  return Promise.all(
    handover.effects.map(async (effect) => ({
      ...known,
      effect,
      to: await named(effect.to),
      responsible: await named(whoActs(handover, effect.step, today)),
    })),
  );
}
