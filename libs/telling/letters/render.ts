// Renders a mail, written once as a subject and blocks, as plain text and as simple HTML.

export type Block = string | { list: string[] } | { link: string; says: string };

export interface Draft {
  subject: string;
  blocks: Block[];
}

export interface Written {
  subject: string;
  text: string;
  html: string;
}

export function render({ subject, blocks }: Draft): Written {
  const body = blocks.map(asHtml).join('\n');
  return {
    subject,
    text: `${blocks.map(asText).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`,
  };
}

function asText(block: Block): string {
  if (typeof block === 'string') return block;
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n');
  return `${block.says}: ${webAddress(block.link)}`;
}

function asHtml(block: Block): string {
  if (typeof block === 'string') return `<p>${escape(block).replaceAll('\n', '<br>')}</p>`;
  if ('list' in block) return `<ul>${block.list.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
  return `<p><a href="${escape(webAddress(block.link))}">${escape(block.says)}</a></p>`;
}

// Links come from our own configuration; any that is not a web link is a mistake that must not reach a client.
function webAddress(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`A mail may not link to ${protocol}`);
  return href;
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
