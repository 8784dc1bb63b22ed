// Every mistake that a mapping can have: where it is, and what belongs there. libs/telling says it to a reader.

/** What is wrong with a text that follows rules of its own: a template, an amount, a pattern of dates, a name. */
type Misreading =
  | { mistake: 'brace-alone' | 'unknown-encoding' | 'not-a-date-pattern'; text: string }
  | { mistake: 'placeholder-empty' | 'amount-breaks-off' | 'bracket-open' | 'not-a-file-name' }
  | { mistake: 'unknown-filter'; filter: string; filters: readonly string[] }
  | { mistake: 'amount-goes-on' | 'amount-not-understood'; text: string };

/** `at` is the field's path, such as `orders.lines.amount`; empty for the mapping itself. */
export type MappingMistake = { at: string } & (
  | Misreading
  | { mistake: 'not-an-object' | 'not-a-list' | 'not-a-text' | 'missing' | 'not-a-delimiter' | 'one-sign-for-two' }
  | { mistake: 'not-one-of'; words: readonly string[] }
  | { mistake: 'unknown-field'; fields: readonly string[] }
  | { mistake: 'file-twice'; file: string }
  | { mistake: 'no-such-table'; table: string; tables: readonly string[] }
  | { mistake: 'link-without-key'; table: string }
  | { mistake: 'id-without-key'; role: 'representatives' | 'clients' | 'orders' }
  | { mistake: 'column-without-link'; column: string; table: string; to: string }
  | { mistake: 'amount-or-lines' | 'owner-without-orders' | 'spend-without-orders' }
  | { mistake: 'entry-twice'; entry: string }
  | { mistake: 'fact-without-orders'; fact: string }
  | { mistake: 'unknown-fact'; fact: string; facts: readonly string[] }
  | { mistake: 'no-privacy-rule'; field: string }
);

/** Thrown by what reads such a text, which does not know where in the mapping it is. */
export class Misread extends Error {
  constructor(readonly because: Misreading) {
    super(because.mistake);
  }
}
