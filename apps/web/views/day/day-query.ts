// What waits for the reader, page by page as the api gives it.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client';

export type Task = Schemas['TaskView'];

export const dayQuery = infiniteQueryOptions({
  queryKey: ['handover', 'tasks'],
  queryFn: ({ pageParam, signal }): Promise<Schemas['PageOfTaskView']> => {
    const query = { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) };
    return answered(api.GET('/v1/me/tasks', { params: { query }, signal }));
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const GROUPS = ['overdue', 'today', 'next'] as const;

/** A visit is due when it takes place, everything else when its step is. */
export function groupOf({ overdue, scheduledAt, dueAt }: Task): (typeof GROUPS)[number] {
  const at = scheduledAt ?? dueAt;
  const endOfToday = new Date().setHours(24, 0, 0, 0);
  if (overdue) return 'overdue';
  return at !== null && Date.parse(at) < endOfToday ? 'today' : 'next';
}
