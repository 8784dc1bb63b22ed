// The verifier of evidence bundles: one pass, in memory that grows only with the number of streams.
import { readPlainLine, type BundleHead, type PlainLine } from '../bundle/bundle-lines';
import { isCanonicalJson } from '../bundle/canonical-bytes';
import { EventReader, type EventLine } from '../bundle/event-line';
import { KeyChain } from '../checkpoint/key-chain';
import { LineTooLong, NoLastNewline, wholeLines } from '../bundle/lines';
import { isUtf8 } from 'node:buffer';
import { checkOutside, type OutsideEvidence } from './outside-evidence';
import { Problems } from '../problems';
import { Receipts } from './receipts';
import { Sequence } from './sequence';
import { SomeStreams } from './some-streams';
import { reachOf, type Verdict } from '../verdict';
import { WholeLog } from './whole-log';

interface Evidence extends OutsideEvidence {
  /** Called now and then with the number of events read. */
  onProgress?(events: number): void;
}

const NEWLINE = 0x0a;
/** Event lines begin like this, and no other lines do. */
const EVENT = Buffer.from('{"kind":"event",', 'latin1');

/**
 * Checks a bundle, however broken or hostile it is: the verdict says what is wrong, and nothing is thrown except what
 * `chunks` or `tiles` throw. docs/EVIDENCE.md describes the checks.
 */
export async function verifyBundle(chunks: AsyncIterable<Buffer>, evidence: Evidence = {}): Promise<Verdict> {
  const verification = new Verification(evidence);
  try {
    for await (const { bytes, end, isUtf8: isText } of wholeLines(chunks)) {
      await verification.take(bytes, end, isText);
      evidence.onProgress?.(verification.events);
      if (verification.isOver) break;
    }
  } catch (error) {
    if (!(error instanceof LineTooLong || error instanceof NoLastNewline)) throw error;
    verification.brokenOff(error);
  }
  return verification.verdict();
}

class Verification {
  events = 0;
  /** Nothing that follows can be judged. */
  isOver = false;
  private readonly problems = new Problems();
  private readonly reader = new EventReader();
  private readonly receipts: Receipts;
  private head: BundleHead | undefined;
  private chain = new KeyChain('');
  private sequence = new Sequence(this.problems, true);
  private whole: WholeLog | undefined;
  private some: SomeStreams | undefined;
  private hasEnded = false;
  /** How many checkpoints from outside are over more events than the bundle is proven against. */
  private larger = 0;
  /** The position of the first event. */
  private first = Infinity;
  /** From the first event on that does not match its leaf or its proof, nothing is proven. */
  private wrongFrom = Infinity;

  constructor(private readonly evidence: Evidence) {
    this.receipts = new Receipts(evidence.receipts ?? [], this.problems);
  }

  async take(bytes: Buffer, end: number, isText: boolean): Promise<void> {
    for (let from = 0; from < end && !this.isOver;) {
      const to = bytes.indexOf(NEWLINE, from);
      if (!isText && !isUtf8(bytes.subarray(from, to))) this.broken('not-utf-8', 'is no UTF-8');
      else if (startsAs(bytes, from)) {
        const wait = this.event(bytes, from, to);
        if (wait !== undefined) await wait;
      } else this.plain(bytes.toString('utf8', from, to));
      from = to + 1;
    }
  }

  /** A promise only if a tile has to be read first: awaiting every event would cost more than the event itself. */
  private event(bytes: Buffer, from: number, to: number): Promise<void> | undefined {
    const event = this.isBegun() && !this.hasEnded ? this.reader.read(bytes, from, to) : undefined;
    if (event === undefined) {
      this.broken('line-broken', 'is not what an event looks like');
      return undefined;
    }
    const wait = this.whole?.ready(event.position);
    if (wait !== undefined) return wait.then(() => this.judge(event, bytes));
    this.judge(event, bytes);
    return undefined;
  }

  private judge(event: EventLine, bytes: Buffer): void {
    const { position } = event;
    this.events += 1;
    if (this.events === 1) this.first = position;
    if (!isCanonicalJson(bytes, event.bodyFrom, event.bodyTo)) {
      const message = `The body of the event at position ${position} is no canonical JSON.`;
      this.problems.add('body-not-canonical', message, { position });
    }
    if (!event.hasOwnLeaf) {
      const message = `The leaf of the event at position ${position} is not that of its columns: one of them was altered.`;
      this.problems.add('leaf-altered', message, { position });
    }
    if (!this.sequence.take(event)) this.whole?.lose();
    this.whole?.append(event);
    const isShown = this.some?.take(event) ?? true;
    if (!event.hasOwnLeaf || !isShown) this.wrongFrom = Math.min(this.wrongFrom, position);
    this.receipts.check(event);
  }

  private plain(text: string): void {
    const line = readPlainLine(text);
    if (line === undefined || this.hasEnded || (this.head === undefined) !== (line.kind === 'bundle')) {
      return this.broken('line-broken', 'is no line of a bundle, or not in its place');
    }
    if (line.kind === 'bundle') this.begin(line);
    else if (line.kind === 'key') this.key(line);
    else if (this.isBegun()) {
      if (line.kind === 'end') this.end(line.events);
      else if (this.whole) this.whole.checkpoint(line, this.sequence.last);
      else this.some?.checkpoint(line);
    }
  }

  private begin(head: BundleHead): void {
    this.head = head;
    this.chain = new KeyChain(head.origin);
    this.sequence = new Sequence(this.problems, head.of === 'log');
  }

  private key({ vkey, since, succession }: PlainLine & { kind: 'key' }): void {
    if (this.whole || this.some) return this.broken('line-broken', 'is a key after the first event or checkpoint');
    const fault = this.chain.add(vkey, since, succession);
    if (fault !== undefined) this.problems.add(fault.kind, fault.message);
  }

  /** The keys are complete once another kind of line comes: only then can signatures be checked. */
  private isBegun(): boolean {
    if (this.head === undefined) return false;
    if (this.whole || this.some) return true;
    const fault = this.chain.fault();
    if (fault !== undefined) this.problems.add(fault.kind, fault.message);
    const { sizes, larger } = checkOutside(this.evidence, this.head, this.chain, this.problems);
    this.larger = larger;
    if (this.head.of === 'log') this.whole = new WholeLog(this.problems, this.chain, sizes, this.evidence.tiles);
    else this.some = new SomeStreams(this.problems, this.chain, sizes, this.head);
    return true;
  }

  private end(events: number): void {
    this.hasEnded = true;
    if (events !== this.events) {
      this.problems.add(
        'count-differs',
        `The last line says that there are ${events} events, and there are ${this.events}.`,
      );
    }
  }

  private broken(kind: 'line-broken' | 'not-utf-8', what: string): void {
    if (this.head === undefined) {
      this.problems.add('bundle-broken', 'The first line is not that of an evidence bundle.');
      this.isOver = true;
      return;
    }
    this.whole?.lose();
    const position = this.hasEnded ? this.sequence.last + 1 : this.sequence.skip();
    this.wrongFrom = Math.min(this.wrongFrom, position);
    this.problems.add(kind, `The line where position ${position} should be ${what}.`, { position });
  }

  brokenOff(error: LineTooLong | NoLastNewline): void {
    const position = this.sequence.last + 1;
    if (error instanceof LineTooLong)
      this.problems.add('line-too-long', `The line where position ${position} should be is too long.`, { position });
    else this.problems.add('cut-off', 'The file is cut off in the middle of a line.', { position });
    this.hasEnded = true;
  }

  verdict(): Verdict {
    const { head, sequence, problems } = this;
    if (head === undefined && problems.count === 0) problems.add('bundle-broken', 'There is nothing in this bundle.');
    if (this.isBegun()) this.conclude(sequence.last);
    const reached = this.whole ?? this.some;
    const right = this.wrongFrom - 1;
    return {
      ok: problems.count === 0,
      ...reachOf({
        first: this.first,
        last: sequence.last,
        provenTo: Math.min(reached?.provenTo ?? 0, right),
        ownProvenTo: Math.min(reached?.ownProvenTo ?? 0, right),
      }),
      origin: head?.origin ?? '',
      of: head?.of ?? 'log',
      events: this.events,
      size: head?.size ?? 0,
      outside: {
        given: new Set(this.evidence.checkpoints).size,
        agreeing: reached?.agreeing ?? 0,
        silent: this.larger + (this.some?.silent ?? 0),
      },
      receipts: { given: this.evidence.receipts?.length ?? 0, kept: this.receipts.kept },
      problems: problems.inOrder(),
      problemCount: problems.count,
    };
  }

  private conclude(last: number): void {
    const size = this.head?.size ?? 0;
    if (!this.hasEnded) this.problems.add('cut-off', 'The file ends without its last line.', { position: last + 1 });
    if (last > size) {
      const message = `The bundle says that the log has ${size} events, and goes on to position ${last}.`;
      this.problems.add('position-extra', message, { position: size + 1, upTo: last });
    } else if (this.whole && last < size) {
      const message = `The bundle says that the log has ${size} events, and ends at position ${last}.`;
      this.problems.add('position-missing', message, { position: last + 1, upTo: size });
    }
    this.whole?.end(last);
    this.some?.end();
    if (this.whole) this.receipts.end(last);
  }
}

function startsAs(bytes: Buffer, from: number): boolean {
  for (let index = 0; index < EVENT.length; index += 1) if (bytes[from + index] !== EVENT[index]) return false;
  return true;
}
