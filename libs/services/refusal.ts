// The one error by which the services say no; catch it by comparing `code`.
import type { RefusalCode, Refused } from '#libs/domain';
import { codeOf, saying, tellRefusal, type AboutOf, type Said, type SendingCases } from '#libs/telling';

type Case = RefusalCode | keyof SendingCases;

export class Refusal<C extends Case = Case> extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  /** The details shown to each reader in their own language; the message is for logs. */
  readonly said: Said;

  constructor(which: C, ...about: AboutOf<C>) {
    const said = saying(which, ...about);
    const code = codeOf(which);
    super(`${code}: ${tellRefusal(said, 'en')}`);
    this.code = code;
    this.said = said;
  }
}

/** What a rule has refused. */
export const refusalOf = ({ refused, about }: Refused): Refusal => new Refusal(refused, ...([about] as AboutOf<Case>));
