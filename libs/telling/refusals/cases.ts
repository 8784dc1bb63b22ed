// Every way in which Baton refuses, with the details of each case: codes of the rules, of the services, and of the HTTP
// layer. What follows a slash distinguishes cases of one code; programs see the code only.
import type { Naming, RefusalCases, RefusalCode } from '#libs/domain';
import type { MappingMistake } from '#libs/import';
import type { Telling } from '../sentences/tongue';

type Nothing = undefined;

/** Cases that come from no rule: they are about the request, not about its subject. */
export interface SendingCases {
  conflict: Nothing;
  stale: { version: number };
  'key-reused': Nothing;
  'read-models-behind': Nothing;
  'reads-not-recorded': Nothing;
  'from-after-to': Nothing;
  'report-of-one-handover': Nothing;
  'unknown-mapping': Nothing;
  'mapping-invalid': { file?: string; mistakes: readonly MappingMistake[] };
  'mapping-invalid/not-json': { file?: string; reason: string };
  'import-rejected': { count: number };
  'import-rejected/whole-file': { count: number };
}

/** Cases of the HTTP layer only: who asks, in which form, and what is unavailable. */
interface EdgeCases {
  'not-signed-in': Nothing;
  'no-longer-here': Nothing;
  'sign-in-away': Nothing;
  'foreign-origin': Nothing;
  'unknown-account': Nothing;
  'no-role': Nothing;
  'not-allowed': Nothing;
  'not-allowed/no-rule': Nothing;
  'not-allowed/version': Nothing;
  'not-allowed/persons-only': Nothing;
  invalid: Nothing;
  'invalid/two-scopes': Nothing;
  'unknown-person/then': Nothing;
  'unknown-client/then': Nothing;
  'unknown-representative/then': Nothing;
  'unknown-departure/then': Nothing;
  'unknown-handover/then': Nothing;
  'unknown-policy/then': Nothing;
  'unknown-format': { formats: readonly string[] };
  'unknown-track': { tracks: readonly string[] };
  'unknown-cursor': Nothing;
  'unknown-route': Nothing;
  'unknown-host': Nothing;
  'bad-header/purpose': { purposes: readonly string[] };
  'bad-header/key': Nothing;
  'bad-header/version': Nothing;
  'bad-request': { reason: string };
  'not-json': Nothing;
  'malformed-json': Nothing;
  'malformed-json/no-object': Nothing;
  'hostile-body/key': { key: string };
  'hostile-body/nul': Nothing;
  'hostile-body/surrogate': Nothing;
  'unreadable-body': Nothing;
  unstorable: { reason: string };
  'too-large': Nothing;
  'too-large/body': { kilobytes: number };
  'too-large/upload': { megabytes: number };
  'length-required': Nothing;
  'too-many-requests': Nothing;
  'too-many-streams': Nothing;
  'no-mapping': Nothing;
  'no-files': Nothing;
  'not-erased': Nothing;
  'no-checkpoint': Nothing;
  'no-checkpoint/no-key': Nothing;
  'no-checkpoint-key': Nothing;
  'not-verified-yet': Nothing;
  'record-unsound': { reason: string };
  'out-of-range': { head: number; smaller: number; size: number };
  'database-away': Nothing;
  'outcome-unknown': Nothing;
  'not-ready': Nothing;
  unexpected: Nothing;
}

type RuleCases = { [Code in RefusalCode]: Code extends keyof RefusalCases ? RefusalCases[Code] : Nothing };
type Cases = RuleCases & SendingCases & EdgeCases;
export type Case = keyof Cases;

/** A case with its details. */
export interface Said {
  case: Case;
  about?: object;
}

/** The details that a case requires, as the arguments that come after it. */
export type AboutOf<C extends Case> = C extends Case ? (Cases[C] extends Nothing ? [] : Naming<Cases[C]>) : never;

export const saying = <C extends Case>(which: C, ...[about]: AboutOf<C>): Said => ({ case: which, about });

/** The code that a program sees. */
export const codeOf = (which: Case): string => which.split('/')[0] ?? which;

export type Texts<Named> = {
  [C in keyof Named]: Named[C] extends Nothing ? string : (about: Named[C], tell: Telling) => string;
};
/** A missing text does not compile. */
export type RuleTexts = Texts<RuleCases>;
export type EdgeTexts = Texts<SendingCases & EdgeCases>;
