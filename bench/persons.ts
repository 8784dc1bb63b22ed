// The people of the handover benchmark: each sends a command once `allowed` lists it, woken by the log, not by a timer.
import { setImmediate } from 'node:timers/promises';
import type { HandoverCommand } from '#libs/domain';
import type { Services } from '#libs/services';

/** Resolves when something new has been recorded in the stream. */
export type News = (stream: string) => Promise<void>;

interface Turn {
  actor: string;
  command: HandoverCommand;
}

const FIELDS = [{ key: 'summary', text: 'Likes a call on Tuesday morning.', source: 'conversation' }];

/** The turns of a VIP handover in order: six steps, eleven commands by five people. */
export function turnsOf(successorId: string): Turn[] {
  const heldAt = new Date(Date.now() - 1_000).toISOString();
  const outgoing = 'rep:outgoing';
  const manager = 'manager:lead';
  const successor = `rep:${successorId}`;
  return [
    { actor: outgoing, command: { name: 'fill-dossier-section', data: { section: 'background', fields: FIELDS } } },
    { actor: outgoing, command: { name: 'sign-dossier', data: {} } },
    { actor: manager, command: { name: 'approve-dossier', data: {} } },
    { actor: 'hr', command: { name: 'nominate-successor', data: { representativeId: successorId } } },
    { actor: manager, command: { name: 'approve-successor', data: {} } },
    { actor: successor, command: { name: 'accept-appointment', data: {} } },
    { actor: outgoing, command: { name: 'send-notice', data: { channel: 'email' } } },
    { actor: outgoing, command: { name: 'record-acknowledgement', data: {} } },
    { actor: outgoing, command: { name: 'record-visit', data: { heldAt, mode: 'video', present: ['all'] } } },
    { actor: successor, command: { name: 'record-interview', data: { heldAt, answers: [] } } },
    { actor: successor, command: { name: 'record-survey-answer', data: { survey: 1, csat: 5, nps: 9 } } },
  ];
}

interface Play {
  id: string;
  successorId: string;
  news: News;
  /** Before each command, which is counted from 0. */
  hesitate: (turn: number) => Promise<void>;
}

export async function playHandover(services: Services, { id, successorId, news, hesitate }: Play): Promise<void> {
  const stream = `handover/${id}`;
  for (const [turn, { actor, command }] of turnsOf(successorId).entries()) {
    await hesitate(turn);
    for (;;) {
      const changed = news(stream);
      const view = await services.handovers.get(id);
      if (!view) throw new Error(`There is no handover ${id}`);
      if (services.handovers.allowed(view.handover, actor).some((name) => name === command.name)) {
        const done = services.handovers.execute(id, command, { actor, key: `bench/${id}/${command.name}` });
        if (await done.then(() => true, tryAgain)) break;
      } else await changed;
    }
    await setImmediate();
  }
}

/** All nominate the same successor at once, so some are told to try again, and do. */
function tryAgain(error: unknown): false {
  if ((error as { code?: string }).code !== 'conflict') throw error;
  return false;
}
