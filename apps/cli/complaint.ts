// What went wrong, in a sentence for whoever typed the command.
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

/** Any error as a code and a sentence. Compared by shape, as everywhere: the services' refusals have both. */
export function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return { code: 'failed', detail: String(error) };
  const { code, detail, rejected } = error as Error & Partial<Told>;
  // An error of the database has a code and a detail as well, and its detail quotes rows.
  const meant = error instanceof Complaint || error.name === 'Refusal';
  if (meant && code !== undefined && detail !== undefined) return { code, detail, ...(rejected ? { rejected } : {}) };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return { code, detail: `The server does not answer (${error.message || code}). Is it running?` };
  if (code === '3F000' || code === '42P01')
    return { code, detail: 'The database is not brought up to date. Run `npm run -s baton -- migrate` first.' };
  return { code: 'failed', detail: error.message || code || error.name };
}
