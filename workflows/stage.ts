// What a story knows of one of its stages: what it waits for there, and which activity does what falls due.
import type { Entry } from './contract';

/** An activity of this stage, and what it does, as an operator reads it in Temporal. */
export interface Act<Name extends string = string> {
  does: Name;
  summary: string;
}

export interface Stage<Name extends string = string> {
  name: string;
  /** Completes the sentence "Waits for …". */
  waitsFor: string;
  /** By what falls due. */
  owes: Partial<Record<Entry['what'], Act<Name>>>;
  /** What the first reminder is here: it asks for something. Later ones remind of it. */
  asks?: Act<Name>;
}
