// Rare cases that must be visible: a mail that nobody received, a departure that nobody who stays can take over,
// somebody who takes no new clients, somebody who has left.
import type { Api } from '../../apps/local/rehearsal/api-client';
import { nextMove } from '../../apps/local/rehearsal/persons';
import { workday } from '../api/firm';
import { eventually } from '../stack';
import { twoReps, type TwoReps } from './two-reps';

type OnApi = { api: Api };

/** As long as an address may be, and one character longer than the local mode's mailbox accepts. */
const UNREACHABLE = `rosa@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(58)}.example`;

interface WithMails {
  status: string;
  stage: string;
  failedMails: { kind: string }[];
}

/** A handover whose survey could not be delivered, because the client's address was broken after the notice. */
export async function unreachableClient(stack: OnApi, names: Parameters<typeof twoReps>[1] = {}): Promise<TwoReps> {
  const reps = await twoReps(stack, names);
  const { api } = stack;
  const look = () => api.get<WithMails>('hr', `/v1/handovers/${reps.handover}`);
  const failed = async (kind: string) => (await look()).failedMails.some((mail) => mail.kind === kind);
  let isSpoilt = false;
  await eventually('only the surveys are left', 60_000, async () => {
    const { stage } = await look();
    if (stage === 'follow-up-surveys') return true;
    if (stage === 'joint-visit' && !isSpoilt) {
      const body = { details: { email: UNREACHABLE }, reason: 'Wrote it down on the telephone.' };
      await api.post('hr', `/v1/clients/${reps.clientId}/correct`, body);
      isSpoilt = true;
    }
    await nextMove(api, reps.handover, [reps.follower]);
    return false;
  });
  await eventually('the survey could not be delivered', 30_000, () => failed('survey'));
  return reps;
}

interface LeavingTeam {
  departureId: string;
  leaver: string;
  stays: string;
}

/** Somebody leaves, and then the only superior as well. */
export async function leavingTeam({ api }: OnApi, mark = ''): Promise<LeavingTeam> {
  const post = (path: string, body: object) => api.post<{ id: string }>('hr', path, body);
  const person = async (name: string, managerId?: string) =>
    (await post('/v1/representatives', { details: { name }, ...(managerId ? { traits: { managerId } } : {}) })).id;
  const leaver = `Nora Fortgang${mark}`;
  const stays = `Otto Bleibtreu${mark}`;
  const manager = await person(`Maria Obermann${mark}`);
  const [leaverId, staysId] = [await person(leaver, manager), await person(stays)];
  const details = { name: `Papierhaus Lindner${mark}` };
  await post('/v1/clients', { details, ownerId: leaverId, lifetimeSpend: '10' });
  const leaves = (representativeId: string, days: number, more = {}) =>
    post('/v1/departures', { representativeId, lastWorkingDay: workday(days), kind: 'planned', ...more });
  const { id: departureId } = await leaves(leaverId, 40);
  await leaves(manager, 20, { defaultOwnerId: staysId });
  return { departureId, leaver, stays };
}

/** One of each, for the tests that look at every view. */
export async function seedOddCases(stack: OnApi): Promise<void> {
  const { api } = stack;
  const reason = { reason: 'On leave until spring.' };
  for (const [name, command] of [
    ['Petra Paulsen', 'close-to-new-clients'],
    ['Theo Ehemals', 'deactivate'],
  ] as const) {
    const { id } = await api.post<{ id: string }>('hr', '/v1/representatives', { details: { name } });
    await api.post('hr', `/v1/representatives/${id}/${command}`, reason);
  }
  await leavingTeam(stack);
  await unreachableClient(stack, { client: 'Konditorei Unerreicht', spend: '6000' });
}
