// The mistakes of a document as sentences, each as it is written: paths and values keep their own spaces.
import type { Telling } from '../sentences/tongue';

/** By kind; a text that is missing does not compile. */
export type MistakeTexts<M extends { mistake: string }> = { [Each in M as Each['mistake']]: (mistake: Each) => string };

export function tellMistakes<M extends { mistake: string }>(
  texts: Record<M['mistake'], (mistake: never) => string>,
  mistakes: readonly M[],
  { verbatim }: Telling,
): string {
  const told = (each: M) => (texts[each.mistake as M['mistake']] as (mistake: M) => string)(each);
  return mistakes.map((each) => verbatim(told(each))).join(' ');
}
