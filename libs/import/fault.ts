// What an import finds wrong with a file, with the place to look at and what to do about it.
import type { Why } from './reasons';

export interface Fault extends Why {
  file: string;
  /** The line on which the row begins; 1 where the file as a whole is meant. */
  line: number;
  /** The column's name as the header has it; empty where no single column is meant. */
  column: string;
}

/** A fault of a whole file: nothing of it can be trusted, so skipping the row is no way around it. */
export interface FileFault extends Fault {
  whole: true;
}

export const fault = (file: string, line: number, column: string, { code, values }: Why): Fault => ({
  file,
  line,
  column,
  code,
  values,
});

/** A fault of a row, before it is said of which. */
export type ColumnFault = Why & { column: string };

export const fileFault = (file: string, because: Why, column = ''): FileFault => ({
  ...fault(file, 1, column, because),
  whole: true,
});

/** A value of a file as it may stand in a sentence: short, and without what a terminal would obey. */
export function quoted(value: string): string {
  const plain = value.replace(/[^\P{C}]/gu, '\uFFFD');
  return `"${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}"`;
}
