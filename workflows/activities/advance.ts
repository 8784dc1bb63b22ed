// The pull: does everything that is due in the log now, and returns what to wait for.
import { workflowIdOf } from '../contract';
import type { ActivityDeps } from './deps';
import { doDuties, system } from './duties';
import { progressOf, unknownHandover, type DepartureProgress, type HandoverProgress } from './progress';

/** `sendMails` sends the owed mails and says whether it recorded something, so that there is more to look at. */
export async function advance(
  { services, cursors }: ActivityDeps,
  id: string,
  sendMails: () => Promise<boolean> = async () => false,
): Promise<HandoverProgress> {
  const { handovers } = services;
  const stream = workflowIdOf('handover', id);
  for (;;) {
    const known = await doDuties(
      stream,
      (how) => handovers.progress(id, how),
      (duty, key) => handovers.execute(id, duty, system(key)),
    );
    if (!known) return unknownHandover;
    if (known.owed > 0 && (await sendMails())) continue;
    await cursors.moved(stream, known.version);
    return progressOf(known);
  }
}

/**
 * After the last working day, passes on the clients still with the outgoing representative; completes when all is
 * handed over.
 */
export async function advanceDeparture(
  deps: ActivityDeps,
  id: string,
  sendMails: () => Promise<void> = async () => {},
): Promise<DepartureProgress> {
  const { departures } = deps.services;
  const stream = workflowIdOf('departure', id);
  let position = 0;
  const known = await doDuties(
    stream,
    async () => {
      position = await deps.headPosition();
      return departures.progress(id);
    },
    (duty, key) => departures.execute(id, duty, system(key)),
    // Also when a duty is refused: then above all somebody has to be asked.
  ).finally(sendMails);
  if (!known) return { version: 0, status: 'unknown' };
  await deps.cursors.moved(stream, known.version);
  return { version: position, status: known.status, endsAt: known.endsAt };
}
