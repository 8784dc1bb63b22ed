// Turns an export's files into what is to be recorded, or lists everything wrong with them. Pure: writes nothing.
import { checkClients, clientsOf, type ImportedClient } from './clients';
import { neededColumns } from './columns';
import type { Fault, FileFault } from '../fault';
import type { Mapping } from '../map/mapping';
import { checkOrders } from './orders';
import { checkRepresentatives, representativesOf, type RankedRepresentative } from './representatives';
import { loadTables, rejectDangling, type SourceFile } from './tables';

export interface Assembled {
  /** Those without a manager first. */
  representatives: RankedRepresentative[];
  clients: ImportedClient[];
  /** Table -> the number of rows in its file, including rejected ones. */
  read: Record<string, number>;
  /** In the order of files and lines. */
  rejected: Fault[];
  /** Whether a whole file is invalid, so that skipping rows does not help. */
  unfit: boolean;
}

export function assemble(mapping: Mapping, files: SourceFile[]): Assembled {
  const { tables, faults } = loadTables(mapping, files, neededColumns(mapping));
  const unfit = faults.some((one) => 'whole' in one);
  faults.push(
    ...checkRepresentatives(mapping, tables),
    ...checkClients(mapping, tables),
    ...checkOrders(mapping, tables),
    ...rejectDangling(tables),
  );
  return {
    representatives: representativesOf(mapping, tables),
    clients: clientsOf(mapping, tables),
    read: Object.fromEntries([...tables].map(([name, { read }]) => [name, read])),
    rejected: inOrder(faults),
    unfit,
  };
}

function inOrder(faults: (Fault | FileFault)[]): Fault[] {
  const files = [...new Set(faults.map(({ file }) => file))];
  return faults
    .map(({ file, line, column, code, values }) => ({ file, line, column, code, values }))
    .toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
}
