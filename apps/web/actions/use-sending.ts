// The life cycle of sending a command: the version it is for, its key, and its result.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { waysOf, waysQuery } from '../api/command-ways';
import { ProblemError } from '../api/problem';
import { thingQuery } from '../api/things';
import type { Command, Noun, Things } from '../api/nouns';
import { loadForm } from '../forms/forms';
import { createKeys, send } from './send';

interface SendingOf<N extends Noun> {
  noun: N;
  thing: Things[N];
  command: Command;
  /** Called with the undoing command, if there is one that may be sent now. */
  onSent: (undo: Command | undefined) => void;
}

/** Somebody else has written meanwhile, to this thing or to one that the decision was based on. */
const OUTDATED = ['stale', 'conflict'];

export function useSending<N extends Noun>({ noun, thing, command, onSent }: SendingOf<N>) {
  const queries = useQueryClient();
  // The sender has seen what was there when the form was opened, not what arrived behind it.
  const [seen, setSeen] = useState(thing.version);
  const [keyOf] = useState(createKeys);
  // A double click is faster than a re-render.
  const isUnderWay = useRef(false);
  const sending = useMutation({
    mutationFn: (body: object) => send({ noun, id: thing.id, command, body, version: seen }, keyOf),
    onSuccess: async () => {
      const asked = [
        queries.ensureQueryData(waysQuery),
        // Under its own key: invalidating everything would cancel it.
        queries.fetchQuery({
          ...thingQuery(noun, thing.id),
          queryKey: ['after', noun, thing.id, command],
          staleTime: 0,
        }),
      ] as const;
      // The command is done, whether or not we learn what undoes it.
      const undo = await Promise.all(asked).then(
        ([ways, { allowed }]) => undoIn(waysOf(ways, noun, command)?.undo, noun, allowed),
        () => undefined,
      );
      onSent(undo);
      await queries.invalidateQueries();
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  const code = sending.error instanceof ProblemError ? sending.error.code : undefined;
  return {
    seen,
    error: sending.error,
    isPending: sending.isPending,
    isOutdated: code !== undefined && OUTDATED.includes(code),
    fieldErrors: fieldErrors(sending.error),
    submit: (body: object) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      sending.mutate(body);
    },
    /** The user has read what was changed meanwhile: the next attempt is based on it. */
    goOn: (version: number | undefined) => {
      setSeen(version);
      sending.reset();
    },
  };
}

const undoIn = (undo: Command | null | undefined, noun: Noun, allowed: readonly Command[]) =>
  undo && allowed.includes(undo) && loadForm(noun, undo) ? undo : undefined;

function fieldErrors(error: unknown): Record<string, string> {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}
