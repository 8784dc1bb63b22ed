// What an import finds wrong with a file, with the place to look at and what to do about it.
export interface Fault {
  file: string;
  /** The line on which the row begins; 1 where the file as a whole is meant. */
  line: number;
  /** The column's name as the header has it; empty where no single column is meant. */
  column: string;
  /** What is wrong and what to do, in one or two sentences. */
  reason: string;
}

/** A fault of a whole file: nothing of it can be trusted, so skipping the row is no way around it. */
export interface FileFault extends Fault {
  whole: true;
}

export const fault = (file: string, line: number, column: string, reason: string): Fault => ({
  file,
  line,
  column,
  reason,
});

export const fileFault = (file: string, reason: string, column = ''): FileFault => ({
  ...fault(file, 1, column, reason),
  whole: true,
});

/** A value of a file as it may stand in a sentence: short, and without what a terminal would obey. */
export function quoted(value: string): string {
  const plain = value.replace(/[^\P{C}]/gu, '\uFFFD');
  return `"${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}"`;
}
