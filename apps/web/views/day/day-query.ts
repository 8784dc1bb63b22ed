// What waits for the user, page by page.
import { answered, api, type Schemas } from '../../api/client';
import { paged } from '../../api/paged';

export type Task = Schemas['TaskView'];

export const dayQuery = paged(['handover', 'tasks'], 100, (query, signal): Promise<Schemas['PageOfTaskView']> =>
  answered(api.GET('/v1/me/tasks', { params: { query }, signal })),
);

export const GROUPS = ['overdue', 'today', 'next'] as const;

/** A visit is due when it takes place, everything else when its step is due. */
export function groupOf({ overdue, scheduledAt, dueAt }: Task): (typeof GROUPS)[number] {
  const at = scheduledAt ?? dueAt;
  const endOfToday = new Date().setHours(24, 0, 0, 0);
  if (overdue) return 'overdue';
  return at !== null && Date.parse(at) < endOfToday ? 'today' : 'next';
}
