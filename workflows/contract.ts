// What a client of the workflows may know: where they run, what they are called, and how their doorbell rings.
export const TASK_QUEUE = 'baton';

/** The signal: `advance(bell)`. A bell says how far the log is; one that is not newer than the last pull is no news. */
export const ADVANCE = 'advance';

/** A bell with this value means: look, whatever you know. */
export const LOOK_AGAIN = 0;

export type WorkflowKind = 'handover' | 'departure';

/** The workflow's id, which is also the stream's name in the log. */
export const workflowIdOf = (kind: WorkflowKind, id: string): string => `${kind}/${id}`;

/** What a workflow id or a stream is about; undefined for a stream that no workflow waits on. */
export function workflowOf(stream: string): { kind: WorkflowKind; id: string } | undefined {
  const [kind, id] = stream.split('/');
  return id && (kind === 'handover' || kind === 'departure') ? { kind, id } : undefined;
}
