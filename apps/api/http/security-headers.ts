// The headers that keep a page to itself: no script but our own files, nothing from elsewhere, in nobody's frame.
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

type Source = string | ((request: unknown, response: unknown) => string);

/** What a page's style tags carry, so that they are known to be ours. A fresh one for every answer. */
export const nonceOf = (response: Response) => String(response.locals['nonce']);

export function securityHeaders(): (request: Request, response: Response, next: NextFunction) => void {
  // The page of the API's documentation comes with styles in its markup; scripts in markup it has none.
  const documented = helmet({ contentSecurityPolicy: policy(["'self'", "'unsafe-inline'"]) });
  const guarded = helmet({
    contentSecurityPolicy: policy(["'self'", (_, response) => `'nonce-${nonceOf(response as Response)}'`]),
  });
  return (request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    // An answer is its asker's alone, and more than its ETag's version goes into it: what one may send, names, promises.
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
