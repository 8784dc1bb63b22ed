// Finds the form of a command: by the name of its file, `forms/<noun>/<command>.tsx`, or in the table of those that share one.
// A form is loaded when it is opened.
import { queryOptions } from '@tanstack/react-query';
import type { Command, Noun } from '../api/nouns';
import type { ActionForm } from './form';
import { PLAIN, type SharedForm } from './plain';

type Load = () => Promise<{ form: ActionForm }>;

const OWN = import.meta.glob<{ form: ActionForm }>('./*/*.tsx');
const SHARED: Record<SharedForm, Load> = {
  nothing: () => import('./nothing'),
  reason: () => import('./reason'),
  'reason-optional': () => import('./reason-optional'),
  note: () => import('./note'),
};

/** Undefined while there is no form for it: then it is not offered. */
export function loadForm(noun: Noun, command: Command): Load | undefined {
  const shared = (PLAIN[noun] as Partial<Record<Command, SharedForm>> | undefined)?.[command];
  return shared ? SHARED[shared] : OWN[`./${noun}/${command}.tsx`];
}

/** A form, once for all that open it. */
export const formQuery = (noun: Noun, command: Command) =>
  queryOptions({
    queryKey: ['form', noun, command],
    staleTime: Infinity,
    queryFn: async () => (await loadForm(noun, command)?.())?.form ?? null,
  });
