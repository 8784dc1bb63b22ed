// Splits a byte stream into whole lines in place, keeping no more than the longest line.
import { isUtf8 } from 'node:buffer';

/** The maximum length of a line of a bundle, without its newline. */
const LONGEST = 16 * 1024 * 1024;
/** Chunks are processed in parts of this size, so that it makes no difference how they arrive. */
const PART = 1024 * 1024;
const NEWLINE = 0x0a;

/** Bytes that hold whole lines: from the first line to the last newline. */
interface Lines {
  bytes: Buffer;
  /** Just after the last newline. */
  end: number;
  /** Whether all of them are UTF-8; if not, each line has to be checked. */
  isUtf8: boolean;
}

export class LineTooLong extends Error {}

/** Truncated: there are bytes after the last newline. */
export class NoLastNewline extends Error {}

/** Throws LineTooLong, and at the end NoLastNewline. */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of partsOf(chunks)) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      rest.push(chunk);
      length += chunk.length;
      if (length > LONGEST) throw new LineTooLong();
      continue;
    }
    if (length + chunk.indexOf(NEWLINE) > LONGEST) throw new LineTooLong();
    const bytes = rest.length === 0 ? chunk : Buffer.concat([...rest, chunk]);
    yield { bytes, end: length + end, isUtf8: isUtf8(bytes.subarray(0, length + end)) };
    rest = end === chunk.length ? [] : [chunk.subarray(end)];
    length = chunk.length - end;
  }
  if (length > 0) throw new NoLastNewline();
}

async function* partsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += PART) yield chunk.subarray(from, from + PART);
}
