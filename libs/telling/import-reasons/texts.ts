// What a language says for each reason for which an import leaves something out.
import type { Reasons } from '#libs/import';
import type { Texts } from '../refusals/cases';

/** A text that is missing does not compile. */
export type ReasonTexts = Texts<Reasons>;
