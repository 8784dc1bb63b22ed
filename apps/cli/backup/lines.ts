// The files of a backup: one JSON object per line, each line with its own proof, the whole with its SHA-256.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Complaint } from '../complaint';

export interface FileSum {
  lines: number;
  bytes: number;
  sha256: string;
}

const NEWLINE = 0x0a;
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The fields as JSON, with the hash of exactly that text as the last field. */
export function summedLine(fields: object): string {
  const text = JSON.stringify(fields);
  return `${text.slice(0, -1)},"sha256":"${sha256(text)}"}`;
}

/** The fields of such a line, after checking the hash. */
export function parseSummed(line: string): Record<string, unknown> {
  const { sha256: sum, ...fields } = parseLine(line);
  if (sum !== sha256(JSON.stringify(fields))) throw new Complaint('its sum does not match what it says');
  return fields;
}

export function parseLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Thrown below, as for a value that is not an object.
  }
  throw new Complaint('it is no JSON object');
}

/** Readable by its owner only, and on disk when this returns. Refuses to overwrite a file. */
export async function writeLines(path: string, lines: AsyncIterable<string[]>): Promise<FileSum> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  const sum = { lines: 0, bytes: 0 };
  try {
    for await (const some of lines) {
      const bytes = Buffer.from(some.map((line) => `${line}\n`).join(''), 'utf8');
      hash.update(bytes);
      await file.writeFile(bytes);
      sum.lines += some.length;
      sum.bytes += bytes.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { ...sum, sha256: hash.digest('hex') };
}

/**
 * Calls `take` with each line and its number, and returns the file's sum. Whatever is wrong with a line is thrown as a
 * sentence that names the file and the line.
 */
export async function readLines(path: string, name: string, take: (line: string) => Promise<void>): Promise<FileSum> {
  const hash = createHash('sha256');
  const sum = { lines: 0, bytes: 0 };
  const next = async (bytes: Buffer): Promise<void> => {
    sum.lines += 1;
    try {
      await take(textOf(bytes));
    } catch (error) {
      const why = (error as Error).message;
      throw new Complaint(`The backup is damaged: ${name} line ${sum.lines}: ${why}. Nothing was restored.`, 'damaged');
    }
  };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    sum.bytes += chunk.length;
    let buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (let end = buffer.indexOf(NEWLINE); end >= 0; end = buffer.indexOf(NEWLINE)) {
      await next(buffer.subarray(0, end));
      buffer = buffer.subarray(end + 1);
    }
    rest = buffer;
  }
  if (rest.length > 0) await next(rest);
  return { ...sum, sha256: hash.digest('hex') };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Complaint('it is no text');
  }
}
