// An import is sent as a whole: first checked, which writes nothing, then loaded. It continues when the user leaves the
// page, and its result is there when they come back.
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answered, api, type Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { currentLanguage } from '../../languages/language';

export interface ImportRequest {
  /** The name of a stored mapping, or a mapping sent with the files, as JSON. */
  mapping: string | { text: string };
  files: File[];
  skipRejected: boolean;
  dryRun: boolean;
}
export type Rejected = Schemas['ImportReportView']['rejected'][number];

const KEY = ['import'];

/** The file was saved again after it was chosen; the browser can no longer read it. */
export class FileChanged extends Error {}

async function run(request: ImportRequest): Promise<Schemas['ImportReportView']> {
  const { mapping, files, skipRejected, dryRun } = request;
  const form = new FormData();
  if (typeof mapping !== 'string') form.append('mapping', mapping.text);
  for (const file of files) {
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw new FileChanged(file.name);
      });
    form.append('files', file, file.name);
  }
  const query = { skipRejected, dryRun };
  const header = { 'accept-language': currentLanguage() };
  const bodySerializer = () => form;
  if (typeof mapping === 'string') {
    const params = { path: { mapping }, query, header };
    return answered(api.POST('/v1/imports/{mapping}', { params, body: { files: [] }, bodySerializer }));
  }
  const body = { mapping: '', files: [] };
  return answered(api.POST('/v1/imports', { params: { query, header }, body, bodySerializer }));
}

export function useImporting() {
  const queries = useQueryClient();
  // A double click is faster than a re-render.
  const isUnderWay = useRef(false);
  const { mutate } = useMutation({
    mutationKey: KEY,
    mutationFn: run,
    onSettled: async (_, __, { dryRun }) => {
      isUnderWay.current = false;
      if (!dryRun) await queries.invalidateQueries();
    },
  });
  const all = useMutationState({ filters: { mutationKey: KEY }, select: ({ state }) => state });
  const last = all.at(-1);
  const request = last?.variables as ImportRequest | undefined;
  return {
    request,
    isPending: last?.status === 'pending',
    error: last?.status === 'error' ? last.error : undefined,
    report: last?.status === 'success' ? (last.data as Schemas['ImportReportView']) : undefined,
    start: (next: ImportRequest) => {
      if (isUnderWay.current || last?.status === 'pending') return;
      isUnderWay.current = true;
      mutate(next);
    },
  };
}

/** The rows that the api rejected, if that is the problem. */
export function rejectedOf(error: unknown): { rejected: Rejected[]; rejectedTotal: number } | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'import-rejected') return undefined;
  const { rejected = [], rejectedTotal } = error.problem as { rejected?: Rejected[]; rejectedTotal?: number };
  return { rejected, rejectedTotal: rejectedTotal ?? rejected.length };
}
