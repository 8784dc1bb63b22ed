// Reads JSON bodies, and refuses what no honest program sends: keys that target prototypes, NUL, lone surrogates.
import {
  raw,
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';

const LIMIT_BYTES = 256 * 1024;
const HOSTILE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /\p{Surrogate}/u;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;

/** Uploads are left to the route that takes them. */
export function jsonBody(): (RequestHandler | ErrorRequestHandler)[] {
  return [raw({ type: (request) => !isUpload(request as Request), limit: LIMIT_BYTES }), parse, refuseUnread];
}

function parse(request: Request, _response: Response, next: NextFunction): void {
  if (isUpload(request)) return next();
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    // A command without data may come without a body.
    request.body = {};
    return next();
  }
  if (!JSON_TYPE.test(request.get('content-type') ?? '')) throw new Problem(415, saying('not-json'));
  request.body = parsed(bytes);
  next();
}

function parsed(bytes: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), reviver);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, saying('malformed-json'));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(400, saying('malformed-json/no-object'));
  return value;
}

function reviver(key: string, value: unknown): unknown {
  if (HOSTILE_KEYS.has(key)) throw new Problem(400, saying('hostile-body/key', { key }));
  mustBeKept(key);
  if (typeof value === 'string') mustBeKept(value);
  return value;
}

function mustBeKept(text: string): void {
  if (text.includes('\0')) throw new Problem(400, saying('hostile-body/nul'));
  if (LONE_SURROGATE.test(text)) throw new Problem(400, saying('hostile-body/surrogate'));
}

/** Only imports take files. */
const isUpload = (request: Request) =>
  /^\/v1\/imports(?:[/?]|$)/i.test(request.url) &&
  /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');

/** Rewords the parser's own errors. */
function refuseUnread(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  const { type, status = 500 } = error as { type?: string; status?: number };
  if (type === 'entity.too.large')
    return next(new Problem(413, saying('too-large/body', { kilobytes: LIMIT_BYTES / 1024 })));
  if (!(error instanceof Problem) && status < 500) return next(new Problem(400, saying('unreadable-body')));
  next(error);
}
