// The api's answer when it cannot do what was asked (RFC 9457), and the case that there is no answer at all.
import type { components } from './schema';

type ProblemDocument = Partial<components['schemas']['Problem']> & { status: number; code: string };

export class ProblemError extends Error {
  constructor(readonly problem: ProblemDocument) {
    super(problem.detail ?? problem.code);
  }
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}

export function problemOf(error: unknown, response: Response): ProblemError {
  const document = typeof error === 'object' && error !== null ? (error as Partial<ProblemDocument>) : {};
  return new ProblemError({ ...document, status: response.status, code: document.code ?? 'unexpected' });
}

/** There was no answer: the network failed, or the api is restarting. Status 0 stands for that. */
export const noAnswer = (): ProblemError => new ProblemError({ status: 0, code: 'no-answer' });

/** Waiting helps: the request itself was fine. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ProblemError && [0, 429, 502, 503, 504].includes(error.status);
