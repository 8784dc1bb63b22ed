// What went wrong, in a sentence for the user of the command line.
import { tellRefusal, type Said } from '#libs/telling';

export class Complaint extends Error {
  constructor(
    readonly detail: string,
    readonly code = 'failed',
  ) {
    super(detail);
  }
}

interface Told {
  code: string;
  detail: string;
  rejected?: { file: string; line: number; column: string; reason: string }[];
}

/** Any error as a code and a sentence. Errors are told apart by shape, as everywhere. */
export function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return { code: 'failed', detail: String(error) };
  if (error instanceof Complaint) return { code: error.code, detail: error.detail };
  const { code, said, rejected } = error as Error & { code?: string; said?: Said; rejected?: Told['rejected'] };
  if (error.name === 'Refusal' && code !== undefined && said)
    return { code, detail: tellRefusal(said, 'en'), ...(rejected ? { rejected } : {}) };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return { code, detail: `The server does not answer (${error.message || code}). Is it running?` };
  if (code === '3F000' || code === '42P01')
    return { code, detail: 'The database is not brought up to date. Run `npm run -s baton -- migrate` first.' };
  return { code: 'failed', detail: error.message || code || error.name };
}
