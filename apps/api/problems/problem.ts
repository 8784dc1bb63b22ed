// A problem document (RFC 9457): what is wrong, as a code for programs and, in the reader's language, a sentence that
// says what to do.
import { STATUS_CODES } from 'node:http';
import type { Request, Response } from 'express';
import type { Language } from '#libs/domain';
import { codeOf, saying, tellField, tellRefusal, type Said, type Wanted } from '#libs/telling';
import { readersLanguage } from './language';

export interface FieldError extends Wanted {
  /** Where in the body or the query, such as `fields[0].text`. */
  field: string;
}

interface Extras {
  errors?: FieldError[];
  /** Further members of the document. */
  members?: Record<string, unknown>;
  headers?: Record<string, string>;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly said: Said,
    readonly extras: Extras = {},
  ) {
    super(`${codeOf(said.case)}: ${tellRefusal(said, 'en')}`);
  }

  get code(): string {
    return codeOf(this.said.case);
  }

  /** `instance` is the requested path. */
  document(instance: string, language: Language): Record<string, unknown> {
    const { status, code, said, extras } = this;
    const errors = extras.errors?.map(({ field, ...wanted }) => ({ field, message: tellField(wanted, language) }));
    return {
      type: `urn:baton:problem:${code}`,
      title: STATUS_CODES[status] ?? 'Problem',
      status,
      detail: tellRefusal(said, language),
      code,
      instance,
      ...(errors ? { errors } : {}),
      ...extras.members,
    };
  }
}

/** The one form of error answers. */
export function answer(problem: Problem, request: Request, response: Response): void {
  response.set(problem.extras.headers ?? {});
  const language = readersLanguage(request);
  response.status(problem.status).type('application/problem+json').set('Content-Language', language);
  response.send(JSON.stringify(problem.document(request.path, language)));
}

/** The thing exists, but did not yet at the requested moment. */
export const notThen = (noun: 'client' | 'person' | 'representative' | 'departure' | 'handover' | 'policy'): Problem =>
  new Problem(404, saying(`unknown-${noun}/then`));
