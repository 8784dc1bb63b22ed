// What an import finds wrong with a file, where to look, and what to do about it.
import type { Why } from './reasons';

export interface Fault extends Why {
  file: string;
  /** The line on which the row begins; 1 for the file as a whole. */
  line: number;
  /** The column's name as in the header; empty if no single column is meant. */
  column: string;
}

/** A fault of a whole file: nothing in it can be trusted, so skipping the row does not help. */
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

/** A fault of a row, before its place is added. */
export type ColumnFault = Why & { column: string };

export const fileFault = (file: string, because: Why, column = ''): FileFault => ({
  ...fault(file, 1, column, because),
  whole: true,
});

/** A value from a file, safe to put in a sentence: short, and without terminal control characters. */
export function quoted(value: string): string {
  const plain = value.replace(/[^\P{C}]/gu, '\uFFFD');
  return `"${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}"`;
}
