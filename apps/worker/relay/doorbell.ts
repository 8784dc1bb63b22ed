// Tells stories how things stand: starts one that is not running, signals one that is.
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { openingPositions } from '#libs/event-store';
import { attributesAtStart } from '../../../workflows/attributes';
import { datesAfter, isDue, PROGRESS, storyIdOf, TASK_QUEUE, type Bell } from '../../../workflows/contract';
import type { Looked } from '../../../workflows/activities/kind';
import { STORIES, storyOf } from '../../../workflows/kinds';

const AT_ONCE = 16;
const WITHIN_MS = 10_000;
/** A story that begins long before its first date is not started for nothing; one that begins so soon is. */
const LEAST_DELAY_MS = 5_000;

export interface Ring {
  stream: string;
  looked: Looked;
  /** The story is most likely not running. */
  isNew?: boolean;
  /** The story is to believe it whatever it knows. */
  again?: boolean;
}

interface Bellringer {
  client: Client;
  pool: Pool;
  /** The present instant, by the clock of the services. */
  now(): string;
}

/** Resolves once Temporal has accepted every bell; rejects when it did not accept one. */
export async function ringAll({ client, pool, now }: Bellringer, rings: Ring[]): Promise<void> {
  if (rings.length === 0) return;
  const streams = rings.flatMap(({ stream, looked }) => [stream, looked.departure ?? stream]);
  const numbers = await openingPositions(pool, streams);
  const waiting = [...rings];
  const ringer = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await ring(client, next, numbers, now());
  };
  await client.withDeadline(Date.now() + WITHIN_MS, () =>
    Promise.all(Array.from({ length: Math.min(AT_ONCE, rings.length) }, ringer)),
  );
}

/** `numbers`: the positions in the log at which streams begin. */
async function ring(
  client: Client,
  { stream, looked, isNew, again }: Ring,
  numbers: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const story = storyOf(stream);
  const number = numbers.get(stream);
  if (!story || number === undefined) return;
  const { kind, id } = story;
  const { progress, tier, track } = looked;
  const bell: Bell = { ...progress, id, ...(again && { again: true as const }) };
  const departureNumber = numbers.get(looked.departure ?? '');
  const departure = departureNumber === undefined ? undefined : storyIdOf('departure', departureNumber);
  const options = {
    workflowId: storyIdOf(kind, number),
    taskQueue: TASK_QUEUE,
    args: [id, progress] as unknown[],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    typedSearchAttributes: attributesAtStart({ kind, tier, track, departure }, progress, now),
    staticSummary: [kind, number, tier, track].filter(Boolean).join(' '),
    staticDetails: `Stream \`${stream}\`${departure ? `, of ${departure}` : ''}.`,
  } as const;
  // What is over is not started again, only to end.
  if (!progress.open && isNew && !(await isRunning(client, options.workflowId))) return;
  const delay = isNew ? delayOf(looked, now) : 0;
  if (delay > 0 && (await startedNow(client, STORIES[kind].workflow, { ...options, startDelay: delay }))) return;
  // A plain signal would not end the delay of a story that has not begun.
  await client.workflow.signalWithStart(STORIES[kind].workflow, { ...options, signal: PROGRESS, signalArgs: [bell] });
}

/** Until its first date: with nothing to do, no workflow task is needed. */
function delayOf({ progress }: Looked, now: string): number {
  if (!progress.open || progress.agenda.some((entry) => isDue(entry, now))) return 0;
  const [next] = datesAfter(progress, now);
  const delay = next === undefined ? 0 : Date.parse(next) - Date.parse(now);
  return delay < LEAST_DELAY_MS ? 0 : delay;
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}

/** False if it runs already: then it has to be signalled. */
async function startedNow(
  client: Client,
  type: string,
  options: Parameters<Client['workflow']['start']>[1],
): Promise<boolean> {
  try {
    await client.workflow.start(type, { ...options, workflowIdConflictPolicy: 'FAIL' } as never);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError') return false;
    throw error;
  }
}
