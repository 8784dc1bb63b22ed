// Serves the mailbox to the users of this machine: a list, single mails, and /messages.json for programs.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { listPage, MAIL_POLICY, mailPage, messagePage, PAGE_POLICY } from './pages';
import { type MailStore, type StoredMail } from './store';

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const HTML = 'text/html; charset=utf-8';

export function createMailboxWeb(store: MailStore): Server {
  return createServer((request, response) => {
    const { status, type, body, headers } = answer(request, store);
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Security-Policy': PAGE_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

function answer(request: IncomingMessage, store: MailStore): Answer {
  // A website can point a name of its own at this machine and would then share our origin.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return problem(421, 'Not here', 'The mailbox answers to localhost and 127.0.0.1 only.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return problem(405, 'Read only', 'The mailbox only shows.');
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/') return { status: 200, type: HTML, body: listPage(store.list()) };
  if (path === '/messages.json') {
    return { status: 200, type: 'application/json', body: JSON.stringify(store.list().map(asJson)) };
  }
  const [, id, form] = /^\/messages\/(\d+)(\.eml|\/html)?$/.exec(path) ?? [];
  const stored = id === undefined ? undefined : store.find(id);
  return stored
    ? oneMail(stored, form)
    : problem(404, 'No such mail', 'It may have been removed with the data folder.');
}

function oneMail(stored: StoredMail, form: string | undefined): Answer {
  if (form === '.eml') {
    const headers = { 'Content-Disposition': `attachment; filename="${stored.id}.eml"` };
    return { status: 200, type: 'message/rfc822', body: stored.raw, headers };
  }
  if (form === '/html') {
    const headers = { 'Content-Security-Policy': MAIL_POLICY };
    return { status: 200, type: HTML, body: stored.mail.html ?? '', headers };
  }
  return { status: 200, type: HTML, body: mailPage(stored) };
}

function problem(status: number, title: string, text: string): Answer {
  return { status, type: HTML, body: messagePage(title, text) };
}

function asJson({ id, receivedAt, envelope, mail }: StoredMail): object {
  const { messageId, subject, from, to, headers, text, html } = mail;
  return { id, receivedAt, envelope, messageId, subject, from, to, headers, text, html };
}
