// The mailbox as plain HTML. Mails are untrusted text: all of it is escaped, and their own HTML stays in a sandbox.
import { createHash } from 'node:crypto';
import { type StoredMail } from './store';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .8rem .4rem 0; vertical-align: top }
th { font-weight: 600; white-space: nowrap } tr + tr { border-top: 1px solid #dfe3e8 } a { color: #0b5cad }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f7f9; padding: 1rem } iframe { width: 100%; height: 30rem; border: 1px solid #dfe3e8 }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** No script runs on these pages, and nothing is loaded from elsewhere. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** A mail's own HTML: its inline styles and nothing else, in an origin of its own. */
export const MAIL_POLICY = `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'`;

const AT_ONCE = 500;

export function listPage(mails: StoredMail[]): string {
  const rows = mails
    .slice(0, AT_ONCE)
    .map(
      ({ id, receivedAt, envelope, mail }) =>
        `<tr><td>${time(receivedAt)}</td><td>${escape(envelope.to.join(', '))}</td><td><a href="/messages/${id}">${escape(subjectOf(mail.subject))}</a></td></tr>`,
    );
  const body = rows.length
    ? `<table><tr><th>Received</th><th>To</th><th>Subject</th></tr>\n${rows.join('\n')}</table>`
    : '<p>No mail has arrived yet. This page looks again every five seconds.</p>';
  const older = mails.length > AT_ONCE ? `<p>and ${mails.length - AT_ONCE} older ones: /messages.json has all</p>` : '';
  return page(`Mailbox (${mails.length})`, body + older, '<meta http-equiv="refresh" content="5">');
}

export function mailPage({ id, receivedAt, envelope, mail }: StoredMail): string {
  const headers = {
    From: mail.from?.name ? `${mail.from.name} <${mail.from.address ?? ''}>` : envelope.from,
    To: envelope.to.join(', '),
    Received: receivedAt,
    'Message-ID': mail.messageId ?? '',
    Attachments: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(', '),
  };
  const rows = Object.entries(headers).filter(([, value]) => value !== '');
  const table = rows.map(([name, value]) => `<tr><th>${name}</th><td>${escape(value)}</td></tr>`).join('\n');
  const text = mail.text === undefined ? '' : `<pre>${withLinks(mail.text)}</pre>`;
  const html = mail.html
    ? `<h2>As HTML</h2><iframe sandbox title="The mail's HTML" src="/messages/${id}/html"></iframe>`
    : '';
  const links = `<p><a href="/">All mails</a> · <a href="/messages/${id}.eml">Source</a></p>`;
  return page(subjectOf(mail.subject), `${links}<table>${table}</table>${text}${html}`);
}

export function messagePage(title: string, text: string): string {
  return page(title, `<p>${escape(text)}</p><p><a href="/">All mails</a></p>`);
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><h1>${escape(title)}</h1>${body}</body></html>
`;
}

function subjectOf(subject: string | undefined): string {
  return subject?.trim() ? subject : '(no subject)';
}

function time(instant: string): string {
  return `<time datetime="${escape(instant)}">${escape(instant.replace('T', ' ').slice(0, 19))}</time>`;
}

/** Makes web addresses in plain text clickable; nothing else becomes markup. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 ? `<a rel="noreferrer noopener" href="${escape(part)}">${escape(part)}</a>` : escape(part),
    )
    .join('');
}

function escape(text: string): string {
  const codes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => codes[character] ?? '');
}
