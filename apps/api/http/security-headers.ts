// The headers that isolate a page: no scripts but our own files, nothing from elsewhere, no framing.
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

type Source = string | ((request: unknown, response: unknown) => string);

/** The nonce that marks a page's style tags as ours. A fresh one for every answer. */
export const nonceOf = (response: Response) => String(response.locals['nonce']);

export function securityHeaders(): (request: Request, response: Response, next: NextFunction) => void {
  // The API documentation page has inline styles, but no inline scripts.
  const documented = helmet({ contentSecurityPolicy: policy(["'self'", "'unsafe-inline'"]) });
  const guarded = helmet({
    contentSecurityPolicy: policy(["'self'", (_, response) => `'nonce-${nonceOf(response as Response)}'`]),
  });
  return (request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    // An answer is for its caller only, and depends on more than the ETag's version: allowed commands, names, promises.
    if (request.path.startsWith('/v1/')) response.set('Cache-Control', 'no-store');
    (/^\/docs(\/|$)/.test(request.path) ? documented : guarded)(request, response, next);
  };
}

const policy = (styles: Source[]) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: styles,
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});
