// Keeps every accepted mail in a file of its own, so that a restart finds them all.
import fs from 'node:fs/promises';
import path from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

interface Envelope {
  from: string;
  to: string[];
}
export interface StoredMail {
  id: string /* increasing */;
  receivedAt: string;
  envelope: Envelope;
  raw: Buffer;
  mail: Email;
}
export interface MailStore {
  /** Resolves when the mail is on disk; only then may the sender be told that it was accepted. */
  add(raw: Buffer, envelope: Envelope): Promise<void>;
  /** Newest first. */
  list(): StoredMail[];
  find(id: string): StoredMail | undefined;
  /** Deletes every mail about these handovers, and drops those still to come: their client was erased. */
  forget(handovers: Iterable<string>): Promise<void>;
}

const FILE = /^(\d{8,})\.json$/;

/** A mail's Message-ID is made from its effect id, which begins with the id of the handover that it is about. */
const handoverOf = ({ messageId = '' }: Email): string => /^<?([0-9a-f-]{36})\./.exec(messageId)?.[1] ?? '';

export async function openMailStore(folder: string): Promise<MailStore> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const mails = new Map<string, StoredMail>();
  for (const name of (await fs.readdir(folder)).toSorted()) {
    const id = FILE.exec(name)?.[1];
    if (id) mails.set(id, await read(folder, id));
    else await fs.rm(path.join(folder, name)); // unfinished, and so never accepted
  }
  let last = Number([...mails.keys()].at(-1) ?? 0);
  const forgotten = new Set<string>();
  const remove = async (id: string) => {
    mails.delete(id);
    await fs.rm(path.join(folder, `${id}.json`), { force: true });
  };
  return {
    add: async (raw, envelope) => {
      const mail = await PostalMime.parse(raw);
      if (forgotten.has(handoverOf(mail))) return;
      const id = String((last += 1)).padStart(8, '0');
      const receivedAt = new Date().toISOString();
      await write(folder, id, JSON.stringify({ receivedAt, envelope, raw: raw.toString('base64') }));
      mails.set(id, { id, receivedAt, envelope, raw, mail });
      // Forgotten while it was being written.
      if (forgotten.has(handoverOf(mail))) await remove(id);
    },
    forget: async (handovers) => {
      for (const handover of handovers) forgotten.add(handover);
      for (const { id, mail } of mails.values()) if (forgotten.has(handoverOf(mail))) await remove(id);
    },
    list: () => [...mails.values()].toSorted((one, other) => Number(other.id) - Number(one.id)),
    find: (id) => mails.get(id),
  };
}

async function read(folder: string, id: string): Promise<StoredMail> {
  const text = await fs.readFile(path.join(folder, `${id}.json`), 'utf8');
  const { receivedAt, envelope, raw } = JSON.parse(text) as { receivedAt: string; envelope: Envelope; raw: string };
  const bytes = Buffer.from(raw, 'base64');
  return { id, receivedAt, envelope, raw: bytes, mail: await PostalMime.parse(bytes) };
}

async function write(folder: string, id: string, text: string): Promise<void> {
  const unfinished = path.join(folder, `${id}.unfinished`);
  const file = await fs.open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(unfinished, path.join(folder, `${id}.json`));
}
