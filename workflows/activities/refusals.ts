// How an activity sees that a command was refused.

/** The code of a refusal; other errors are thrown on. */
export async function refusalOf(sent: Promise<unknown>): Promise<string | undefined> {
  try {
    await sent;
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

/** By its shape: `instanceof` is wrong where a class is loaded twice. */
export const isRefusal = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && error.name === 'Refusal' && 'code' in error && typeof error.code === 'string';

/** A duty that the rules demand and refuse: the same at every attempt, until somebody looks. */
export class DutyRefused extends Error {
  override readonly name = 'DutyRefused';
}
