// The columns of the chosen files and their meaning: read in the browser, guessed, and kept as the user chose them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../drafts/use-draft';
import { mappingOf, tablesOf, type ByEye, type Format, type Head, type Tables } from './by-eye';
import { fileKey, firstRows, sniff } from './first-rows';

/** Empty values are detected from the files. */
const UNCHOSEN: ByEye = {
  source: '',
  encoding: '',
  delimiter: '',
  decimal: '.',
  people: { columns: {} },
  clients: { columns: {} },
};
const EXAMPLES = 3;
const NONE: Head[] = [];

export interface MappedByEye {
  chosen: ByEye;
  change: (part: Partial<ByEye>) => void;
  /** The format in which they are currently read. */
  format: Format;
  tables: Tables;
  /** The mapping as JSON, once it is complete. */
  mapping: string | undefined;
  error: unknown;
}

export function useByEye(files: File[]): MappedByEye {
  const { i18n } = useTranslation();
  const { value: chosen, change } = useDraft('import/by-eye', UNCHOSEN);
  const keys = files.map(fileKey);
  const found = useQuery({
    queryKey: ['file', 'format', keys, i18n.language],
    queryFn: () => sniff(files, i18n.language),
  });
  const encoding = chosen.encoding || (found.data?.encoding ?? 'utf-8');
  const delimiter = chosen.delimiter || (found.data?.delimiter ?? ',');
  const read = useQuery({
    queryKey: ['file', 'heads', keys, encoding, delimiter],
    queryFn: () =>
      Promise.all(
        files.map(async (file) => ({ name: file.name, ...(await firstRows(file, encoding, delimiter, EXAMPLES)) })),
      ),
    enabled: found.isSuccess,
  });
  const heads = read.data ?? NONE;
  const tables = useMemo(() => tablesOf(chosen, heads), [chosen, heads]);
  return {
    chosen,
    change: (part) => change({ ...chosen, ...part }),
    format: { encoding, delimiter },
    tables,
    mapping: useMemo(
      () => mappingOf({ ...chosen, encoding, delimiter }, tables),
      [chosen, encoding, delimiter, tables],
    ),
    error: found.error ?? read.error,
  };
}
