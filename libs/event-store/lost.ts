// What a lost database connection means for a command.

/** The command may or may not be in the log. Send it again with the same key, or look. */
export class OutcomeUnknown extends Error {
  readonly code = 'outcome-unknown';
  constructor(cause: unknown) {
    super('The connection was lost while the command was being recorded: it may or may not be in the log', { cause });
  }
}

/** The command was never sent: it is not in the log. */
export class LogUnavailable extends Error {
  readonly code = 'log-unavailable';
  constructor(cause: unknown) {
    super('The database cannot be reached; the command was not recorded', { cause });
  }
}

const SHUTTING_DOWN = new Set(['57P01', '57P02', '57P03', '57P05', '53300']);
const WITHOUT_CODE = /Connection terminated|timeout exceeded when trying to connect|Client was closed|not queryable/;

/**
 * True when the server did not judge the statement. An error with any other SQLSTATE means that it was rolled back.
 * Source: PostgreSQL, Appendix A (class 08, and 57P0x, which can also arrive just after a commit).
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) return WITHOUT_CODE.test(error.message);
  return code.startsWith('08') || SHUTTING_DOWN.has(code) || /^E[A-Z]{3,}$/.test(code);
}
