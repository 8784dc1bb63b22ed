// Sends what the system itself owes, until nothing is due any more.

const ROUNDS = 20;

/** A duty that the rules demand and refuse: the same at every attempt, until somebody looks. */
class DutyRefused extends Error {
  override readonly name = 'DutyRefused';
}

interface Duty {
  name: string;
  data: object;
}
interface Owing {
  version: number;
  duties: Duty[];
}

/**
 * Looks, sends the duties, looks again. A refusal means that somebody was faster, as long as the duty is gone on the
 * second look. The refusal was decided on what is in the log, so what is recalled then is new enough. The key names the
 * version that the duty arose from, so an attempt whose answer was lost is not made twice.
 */
export async function doDuties<State extends Owing>(
  stream: string,
  look: (how: 'anew' | 'recall') => Promise<State | undefined>,
  send: (duty: State['duties'][number], key: string) => Promise<unknown>,
): Promise<State | undefined> {
  let refused: string | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = await look(round === 0 ? 'anew' : 'recall');
    const duty = state?.duties[0];
    if (!state || !duty) return state;
    const key = `duty/${stream}/${state.version}/${duty.name}`;
    if (refused?.startsWith(`${key}: `)) throw new DutyRefused(`The system's duty was refused: ${refused}`);
    refused = await refusalOf(send(duty, key)).then((code) => code && `${key}: ${code}`);
  }
  throw new DutyRefused(`There is no end to the duties of ${stream}.`);
}

export const system = (key: string) => ({ actor: 'system', key });

/** The code of a refusal; other errors are thrown on. */
async function refusalOf(sent: Promise<unknown>): Promise<string | undefined> {
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
