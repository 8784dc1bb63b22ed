// Two representatives of one superior, and a client that one hands over to the other: each journey makes its own.
import type { Api } from '../../apps/local/rehearsal/api-client';
import policy from '../../apps/local/rehearsal/policy.json';
import { workday } from '../api/firm';

/** Steps are due when they usually are; only the survey comes at once. */
const unhurried = { due: 'PT8H', reminders: [], escalate: 'PT8H' };
const vip = Object.fromEntries(
  Object.entries(policy.tracks.vip).map(([step, rule]) => [
    step,
    typeof rule === 'string' ? rule : { ...rule, ...unhurried },
  ]),
);
const RULES = {
  ...policy,
  name: 'Two sections and one survey',
  tracks: {
    ...policy.tracks,
    vip: {
      ...vip,
      'compile-dossier': { ...(vip['compile-dossier'] as object), sections: ['background', 'risks'] },
      'follow-up-surveys': { ...(vip['follow-up-surveys'] as object), surveys: ['PT1S'], answerWithin: 'PT8H' },
    },
  },
};

interface Names {
  client: string;
  contact: string;
  leaver: string;
  /** What the client has spent, which determines the tier. */
  spend: string;
}
export interface TwoReps {
  lead: string;
  leaver: string;
  follower: string;
  clientId: string;
  handover: string;
  /** Their superior's decisions go through HTTP. */
  bySuperior(command: string, body?: object): Promise<unknown>;
}

const NAMES: Names = {
  client: 'Konditorei Blauensteiner',
  contact: 'Rosa Blau',
  leaver: 'Valerie Abschied',
  spend: '80000',
};

export async function twoReps({ api }: { api: Api }, names: Partial<Names> = {}): Promise<TwoReps> {
  const { client, contact, leaver: leaverName, spend } = { ...NAMES, ...names };
  const post = <T = { id: string }>(path: string, body: object) => api.post<T>('hr', path, body);
  const person = async (name: string, managerId?: string) =>
    (await post('/v1/representatives', { details: { name }, ...(managerId ? { traits: { managerId } } : {}) })).id;
  const lead = await person('Lydia Lindner');
  const [leaver, follower] = [await person(leaverName, lead), await person('Fritz Folger', lead)];
  const details = { name: client, contactName: contact, email: 'rosa@blau.example', timeZone: 'Europe/Vienna' };
  const { id: clientId } = await post('/v1/clients', { details, ownerId: leaver, lifetimeSpend: spend });
  const { id: policyId } = await post('/v1/policies', { document: RULES });
  const departure = { representativeId: leaver, lastWorkingDay: workday(30), kind: 'planned', policyId };
  const { handovers } = await post<{ handovers: { id: string }[] }>('/v1/departures', departure);
  const handover = handovers[0]?.id ?? '';
  const bySuperior = (command: string, body: object = {}) =>
    api.post(`manager:${lead}`, `/v1/handovers/${handover}/${command}`, body);
  return { lead, leaver, follower, clientId, handover, bySuperior };
}
