// The web app as files: those with a hash in their name are cached for a year, the page itself is revalidated each
// time.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import { nonceOf } from '../http/security-headers';

/** Beside the built api; or, where the api runs from its sources, where the build puts it. */
const FOLDERS = [path.resolve(__dirname, '../../../web'), path.resolve(__dirname, '../../../dist/web')];

/** Paths outside the app: what is missing there is a 404, not the page. */
const NOT_OURS = /^\/(v1|docs|docs-json|docs-yaml|health|metrics|assets|portal)(\/|$)/;
const PACKED = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
];
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
const A_YEAR = 'public, max-age=31536000, immutable';

export function webApp(): (request: Request, response: Response, next: NextFunction) => void {
  const folder = FOLDERS.find((each) => existsSync(path.join(each, 'index.html')));
  if (!folder) return (_request, _response, next) => next();
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const [, asset] = /^\/assets\/([\w-][\w.-]*)$/.exec(request.path) ?? [];
    if (asset !== undefined) return sendAsset(path.join(folder, 'assets'), asset, request, response, next);
    if (NOT_OURS.test(request.path) || !request.accepts('html')) return next();
    sendPage(path.join(folder, 'index.html'), response).catch(next);
  };
}

/** Every view is the same page; the address tells the app which. */
async function sendPage(file: string, response: Response): Promise<void> {
  const page = await readFile(file, 'utf8');
  response.set('Cache-Control', 'no-cache').type('html');
  response.send(page.replaceAll('__CSP_NONCE__', nonceOf(response)));
}

function sendAsset(folder: string, name: string, request: Request, response: Response, next: NextFunction): void {
  const packed = PACKED.find(
    ({ encoding, suffix }) => request.acceptsEncodings(encoding) && existsSync(path.join(folder, name + suffix)),
  );
  if (packed) {
    response.set('Content-Encoding', packed.encoding);
    response.type(TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream');
  }
  response.vary('Accept-Encoding').set('Cache-Control', A_YEAR);
  response.sendFile(name + (packed?.suffix ?? ''), { root: folder, cacheControl: false }, (error) => {
    if (!error || response.headersSent) return;
    for (const header of ['Cache-Control', 'Content-Encoding', 'Content-Type']) response.removeHeader(header);
    next();
  });
}
