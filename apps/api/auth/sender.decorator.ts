// Who sends a command and under which conditions, as the services want it: read from token and headers, never from a body.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { actorText, type Actor } from '#libs/access';
import type { Caller } from '#libs/services';
import { Problem } from '../http/problem';
import type { SignedRequest } from './auth.guard';

export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<SignedRequest>().actor,
);

/** The thing in the path, as libs/access sees it; the guard has found it. */
export const About = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedRequest>().about,
);

export const Sender = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<SignedRequest>();
  const actor = actorText(request.actor);
  const key = keyIn(request.get('idempotency-key'));
  return {
    actor,
    // One person's key is nobody else's.
    ...(key === undefined ? {} : { key: `${actor} ${key}` }),
    ...ifMatchIn(request.get('if-match')),
    request: { path: request.path, body: request.body as unknown },
  };
});

function keyIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (/^[\x20-\x7e]{1,200}$/.test(header) && header.trim() !== '') return header;
  throw new Problem(400, 'bad-header', 'Idempotency-Key must be 1 to 200 printable ASCII characters.');
}

function ifMatchIn(header: string | undefined): { ifMatch?: number } {
  if (header === undefined || header.trim() === '*') return {};
  const [, quoted, plain] = /^\s*(?:"(\d{1,9})"|(\d{1,9}))\s*$/.exec(header) ?? [];
  const version = quoted ?? plain;
  if (version !== undefined) return { ifMatch: Number(version) };
  throw new Problem(400, 'bad-header', 'If-Match must be the version that you have read, such as "12".');
}
