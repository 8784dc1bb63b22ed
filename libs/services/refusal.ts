// The one error by which the services say no; whoever catches it compares `code`.
import type { RefusalCode } from '#libs/domain';

const SENTENCES = {
  conflict: 'Others were changing the same things at this moment. Read again and try once more.',
  stale: 'It has changed since you read it. Read it again and decide anew.',
  'key-reused': 'This Idempotency-Key was used for another request before. Use a new key for a new request.',
  'read-models-behind': 'The lists are catching up with the log. Try again in a few seconds.',
  'reads-not-recorded': 'The reading could not be recorded, so nothing is shown. Try again in a few seconds.',
  'from-after-to': 'The moment from lies after the moment to. Exchange them, or leave out to, which is now.',
  'report-of-one-handover': 'A report is of one handover. Name it.',
  'unknown-mapping': 'There is no mapping of this name. Put one into samples/ or into the folder BATON_MAPPINGS.',
  'mapping-invalid': 'The mapping has mistakes.',
  'import-rejected':
    'Nothing was imported, because rows were rejected. Correct them, or skip them and import the rest.',
} as const;

/** Codes that no rule of the domain gives: they are about the sending, not about the matter. */
export type SendingCode = keyof typeof SENTENCES;

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode | SendingCode;
  readonly detail: string;

  constructor(code: RefusalCode | SendingCode, detail?: string) {
    const sentence = detail ?? (SENTENCES as Partial<Record<string, string>>)[code] ?? code;
    super(`${code}: ${sentence}`);
    this.code = code;
    this.detail = sentence;
  }
}
