// Turns the text of one variable into its value, or says in words what it should have been.

/** The text's value; throws an Unfit whose message completes the sentence "NAME must be …". */
export type Check<Value> = (text: string) => Value;

export class Unfit extends Error {}

export const anyText: Check<string> = (text) => text;

export function integer(lowest: number, highest: number): Check<number> {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
    throw new Unfit(`a whole number from ${lowest} to ${highest}`);
  };
}

export function oneOf<const Word extends string>(...words: Word[]): Check<Word> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw new Unfit(`one of ${words.join(', ')}`);
  };
}

/** The URL as written: drivers read details that URL would rewrite. */
export function url(...schemes: string[]): Check<string> {
  return (text) => {
    const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : undefined;
    if (scheme !== undefined && schemes.includes(scheme) && new URL(text).host !== '') return text;
    throw new Unfit(`a URL such as ${schemes.map((name) => `${name}://host/`).join(' or ')}`);
  };
}

export const hostAndPort: Check<string> = (text) => {
  const [, host, port] = /^([^\s/:]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(text) ?? [];
  if (host && Number(port) >= 1 && Number(port) <= 65_535) return text;
  throw new Unfit('an address such as host:7233, without a scheme');
};

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/** In lower case, as browsers send them. */
export const hosts: Check<readonly string[]> = (text) => {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  if (names.every((name) => HOST.test(name))) return Object.freeze(names);
  throw new Unfit('names with commas between them, such as baton.example.com, 10.0.0.5:3000');
};

export const key32: Check<Buffer> = (text) => {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64, so encode it again and compare.
  if (bytes.length === 32 && bytes.toString('base64') === text) return bytes;
  throw new Unfit('32 random bytes in base64, as `openssl rand -base64 32` prints them');
};

export const timeZone: Check<string> = (text) => {
  if (isZone(text)) return text;
  throw new Unfit('a time zone such as Europe/Vienna');
};

/** The machine's time zone, or UTC where it has none that is known. */
export function machineZone(): string {
  const { timeZone: name } = Intl.DateTimeFormat().resolvedOptions();
  return name && isZone(name) ? name : 'UTC';
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

export const mailbox: Check<string> = (text) => {
  if (/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$/.test(text) || /^[^\s<>@]+@[^\s<>@]+$/.test(text)) return text;
  throw new Unfit('a mail address such as Baton <baton@example.com>');
};
