// Which problem an error stands for: the one place that turns whatever was thrown into a status, a code and a sentence.
import { HttpException } from '@nestjs/common';
import type { RefusalCode } from '#libs/domain';
import { isConnectionLost } from '#libs/event-store';
import { saying, type Said } from '#libs/telling';
import { Problem } from './problem';

/** Refusals that do not clash with the present state; all others are a 409. */
const STATUS: Partial<Record<RefusalCode | (string & {}), number>> = {
  'unknown-client': 404,
  'unknown-person': 404,
  'unknown-representative': 404,
  'unknown-departure': 404,
  'unknown-handover': 404,
  'unknown-policy': 404,
  'unknown-survey': 404,
  'unknown-promise': 404,
  'unknown-mapping': 404,
  'policy-invalid': 422,
  'import-rejected': 422,
  'mapping-invalid': 422,
  'last-day-in-past': 422,
  'last-day-not-a-business-day': 422,
  'own-manager': 422,
  'nothing-to-correct': 422,
  'visit-in-future': 422,
  'visit-in-past': 422,
  'interview-in-future': 422,
  'successor-is-outgoing': 422,
  'key-reused': 422,
  stale: 412,
  'read-models-behind': 503,
  'reads-not-recorded': 503,
  'from-after-to': 400,
  unstorable: 400,
  'unknown-cursor': 400,
  'report-of-one-handover': 400,
};
const LATER: Record<string, Record<string, string>> = {
  conflict: { 'Retry-After': '1' },
  'read-models-behind': { 'Retry-After': '2' },
  'reads-not-recorded': { 'Retry-After': '2' },
};

/** The problem that an error stands for; undefined when the fault is ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (isRefusal(error)) {
    const status = STATUS[error.code] ?? 409;
    const { rejected, rejectedTotal } = error;
    const members = rejected === undefined ? undefined : { rejected, rejectedTotal };
    return new Problem(status, error.said, { headers: LATER[error.code], members });
  }
  if (isCoded(error, 'unstorable'))
    return new Problem(400, saying('unstorable', { reason: error.message.replace(/\.$/, '') }));
  if (isCoded(error, 'unknown-cursor')) return new Problem(400, saying('unknown-cursor'));
  if (error instanceof HttpException) return ofNest(error);
  return ofDatabase(error);
}

/** By shape, not by class: see the design on refusals. */
function isRefusal(
  error: unknown,
): error is Error & { code: string; said: Said; rejected?: unknown; rejectedTotal?: unknown } {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error && 'said' in error;
}

const isCoded = (error: unknown, code: string): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && error.code === code;

/** The database may be back in a moment; a command sent with a key may simply be sent again. */
function ofDatabase(error: unknown): Problem | undefined {
  const headers = { 'Retry-After': '2' };
  if (isCoded(error, 'outcome-unknown')) return new Problem(503, saying('outcome-unknown'), { headers });
  if (!isCoded(error, 'log-unavailable') && !isConnectionLost(error)) return undefined;
  return new Problem(503, saying('database-away'), { headers });
}

function ofNest(error: HttpException): Problem | undefined {
  const status = error.getStatus();
  if (status === 404) return new Problem(404, saying('unknown-route'));
  if (status === 413) return new Problem(413, saying('too-large'));
  if (status === 429) return new Problem(429, saying('too-many-requests'), { headers: { 'Retry-After': '10' } });
  if (status >= 500) return undefined;
  return new Problem(status, saying('bad-request', { reason: error.message }));
}
