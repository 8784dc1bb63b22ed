// The key under which a command is recorded, so that it takes effect once however often it is sent.
import type { Request } from 'express';
import { actorText, type Actor } from '#libs/access';
import { accountOf } from '#libs/domain';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';

/** Keys are private to a person, in whichever role they send. Undefined without the header. */
export function keyOf(request: Request & { actor: Actor }): string | undefined {
  const header = request.get('idempotency-key');
  if (header === undefined) return undefined;
  if (/^[\x20-\x7e]{1,200}$/.test(header) && header.trim() !== '')
    return `${accountOf(actorText(request.actor))} ${header}`;
  throw new Problem(400, saying('bad-header/key'));
}

/** What makes two requests the same request. */
export const requestOf = (request: Request) => ({ path: request.path, body: request.body as unknown });
