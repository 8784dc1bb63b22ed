// From an export's files to what is to be recorded, or to everything that is wrong with them. Pure: nothing is written.
import { checkClients, clientsOf, type ImportedClient } from './clients';
import { neededColumns } from './columns';
import type { Fault, FileFault } from '../fault';
import type { Mapping } from '../map/mapping';
import { checkOrders } from './orders';
import { checkRepresentatives, representativesOf, type RankedRepresentative } from './representatives';
import { loadTables, rejectDangling, type SourceFile } from './tables';

export interface Assembled {
  /** Those who report to nobody first. */
  representatives: RankedRepresentative[];
  clients: ImportedClient[];
  /** Table -> how many rows its file has, also those that were rejected. */
  read: Record<string, number>;
  /** In the order of files and lines. */
  rejected: Fault[];
  /** Whether a whole file is unfit, so that skipping rows is no way around it. */
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
