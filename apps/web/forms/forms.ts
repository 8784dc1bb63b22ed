// Finds the form of a command: by its file name, `forms/<noun>/<command>.tsx`, or in the table of commands that share
// one. Forms are loaded when they are opened.
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

/** Undefined when the command has no form: then it is not offered. */
export function loadForm(noun: Noun, command: Command): Load | undefined {
  const shared = (PLAIN[noun] as Partial<Record<Command, SharedForm>> | undefined)?.[command];
  return shared ? SHARED[shared] : OWN[`./${noun}/${command}.tsx`];
}

/** Each form is loaded once, whoever opens it. */
export const formQuery = (noun: Noun, command: Command) =>
  queryOptions({
    queryKey: ['form', noun, command],
    staleTime: Infinity,
    queryFn: async () => (await loadForm(noun, command)?.())?.form ?? null,
  });
