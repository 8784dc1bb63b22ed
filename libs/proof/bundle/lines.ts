// Cuts a stream of bytes into lines where they lie, without keeping more than the longest of them.
import { isUtf8 } from 'node:buffer';

/** No line of a bundle is longer, without its newline. */
const LONGEST = 16 * 1024 * 1024;
/** Chunks are taken in parts of this size, so that it makes no difference how they come. */
const PART = 1024 * 1024;
const NEWLINE = 0x0a;

/** Some bytes that hold whole lines: from the first of them to the last newline. */
interface Lines {
  bytes: Buffer;
  /** Just after the last newline of them. */
  end: number;
  /** Whether all of them are UTF-8; when not, each line has to be looked at. */
  isUtf8: boolean;
}

export class LineTooLong extends Error {}

/** Cut in the middle: bytes after the last newline. */
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
