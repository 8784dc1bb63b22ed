// Who may do what, derived: each command of a noun names the relations that may send it. Anything else is denied.
import { NOUNS, type OrderOf, type Relation } from '#libs/domain';

export interface Verbs {
  handover: OrderOf<'handover'>;
  client: OrderOf<'client'> | 'reads';
  representative: OrderOf<'representative'> | 'history';
  person: OrderOf<'person'> | 'history';
  departure: OrderOf<'departure'> | 'announce' | 'preview';
  policy: OrderOf<'policy'>;
  import: 'run';
  /** The whole record, or everything about a departure. */
  log: 'export' | 'checkpoint';
  /** What is owed to the outside world. */
  effect: never;
}
export type Noun = keyof Verbs;
/** Reading needs no entry in the rules: any relation to a thing is enough to read it. */
export type Action<N extends Noun = Noun> = { [K in N]: `${K}:${Verbs[K] | 'read'}` }[N];

export const RULES: { readonly [N in Noun]: Readonly<Record<string, readonly Relation[]>> } = {
  handover: NOUNS.handover.access,
  client: NOUNS.client.access,
  representative: NOUNS.representative.access,
  person: NOUNS.person.access,
  departure: NOUNS.departure.access,
  policy: NOUNS.policy.access,
  import: { run: ['hr'] },
  log: { export: ['hr', 'auditor'], checkpoint: ['hr', 'auditor'] },
  effect: {},
};
