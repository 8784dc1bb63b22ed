// Who sends a command and under which conditions, as the services want it: from token and headers, never from a body.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { actorText, type Actor } from '#libs/access';
import type { Caller } from '#libs/services';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';
import type { SignedRequest } from './auth.guard';
import { keyOf, requestOf } from './key';

export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<SignedRequest>().actor,
);

/** The thing in the path, as libs/access sees it; found by the guard. */
export const About = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedRequest>().about,
);

export const Sender = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<SignedRequest>();
  const actor = actorText(request.actor);
  const key = keyOf(request);
  return {
    actor,
    ...(key === undefined ? {} : { key }),
    ...ifMatchIn(request.get('if-match')),
    request: requestOf(request),
  };
});

function ifMatchIn(header: string | undefined): { ifMatch?: number } {
  if (header === undefined || header.trim() === '*') return {};
  const [, quoted, plain] = /^\s*(?:"(\d{1,9})"|(\d{1,9}))\s*$/.exec(header) ?? [];
  const version = quoted ?? plain;
  if (version !== undefined) return { ifMatch: Number(version) };
  throw new Problem(400, saying('bad-header/version'));
}
