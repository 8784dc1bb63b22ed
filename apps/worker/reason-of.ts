// Why something failed, in a form that may be logged.

/** A name and a code: messages from other software may quote what they were given. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const from = error.cause instanceof Error ? ` because of ${reasonOf(error.cause)}` : '';
  return `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}${from}`;
}
