// A problem document (RFC 9457): what is wrong, as a code for programs and a sentence that says what to do.
import { STATUS_CODES } from 'node:http';
import type { Request, Response } from 'express';

export interface FieldError {
  /** Where in the body or the query, such as `fields[0].text`. */
  field: string;
  message: string;
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
    readonly code: string,
    readonly detail: string,
    readonly extras: Extras = {},
  ) {
    super(`${code}: ${detail}`);
  }

  /** `instance` is the path that was asked for. */
  document(instance: string): Record<string, unknown> {
    const { status, code, detail, extras } = this;
    return {
      type: `urn:baton:problem:${code}`,
      title: STATUS_CODES[status] ?? 'Problem',
      status,
      detail,
      code,
      instance,
      ...(extras.errors ? { errors: extras.errors } : {}),
      ...extras.members,
    };
  }
}

/** The one form in which errors are answered. */
export function answer(problem: Problem, request: Request, response: Response): void {
  response.set(problem.extras.headers ?? {});
  response.status(problem.status).type('application/problem+json');
  response.send(JSON.stringify(problem.document(request.path)));
}

/** There is such a thing, but there was none at the moment that was asked for. */
export const notThen = (noun: string): Problem =>
  new Problem(
    404,
    `unknown-${noun}`,
    `There was no such ${noun} at that moment. Ask for a later one, or leave out at.`,
  );
