// Receipts: what the sender of a command was given, checked against the record.
import { HASH } from '../bundle/base64';
import { COMMAND_ID, LENGTHS, type EventLine } from '../bundle/event-line';
import type { Problems } from '../problems';

interface Promised {
  leaf: string;
  commandId: string;
  /** Which of the receipts given, from 0. */
  receipt: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_EVENTS = 1_000_000;

export class Receipts {
  /** By position: one event may have several receipts, and each is checked against it. */
  private readonly promised = new Map<number, Promised[]>();
  private readonly open = new Map<number, number>();

  /** @param texts JSON: a receipt, or a command's answer that contains one */
  constructor(
    texts: string[],
    private readonly problems: Problems,
  ) {
    for (const [index, text] of texts.entries()) {
      if (!this.read(text, index)) problems.add('receipt-broken', `Receipt ${index + 1} is none that Baton gives.`);
    }
  }

  /** How many receipts the record keeps in full. */
  get kept(): number {
    return [...this.open.values()].filter((left) => left === 0).length;
  }

  check({ position, computed, bytes }: EventLine): void {
    const promised = this.promised.get(position);
    if (promised === undefined) return;
    this.promised.delete(position);
    const id = bytes.toString('hex', COMMAND_ID, LENGTHS);
    for (const { leaf, commandId, receipt } of promised) {
      const isKept = Buffer.from(leaf, 'base64').toString('latin1') === computed;
      if (isKept && commandId.replaceAll('-', '') === id) this.open.set(receipt, (this.open.get(receipt) ?? 0) - 1);
      else {
        this.problems.add(
          'receipt-differs',
          `The event at position ${position} is not the one that receipt ${receipt + 1} was given for.`,
          { position },
        );
      }
    }
  }

  /** Promised events beyond the end of the record. */
  end(last: number): void {
    for (const [position, promised] of this.promised) {
      if (position <= last) continue;
      for (const { receipt } of promised) {
        this.problems.add(
          'shorter-than-receipt',
          `The record ends at position ${last}, but receipt ${receipt + 1} was given for position ${position}.`,
          { position: last + 1 },
        );
      }
    }
  }

  private read(text: string, receipt: number): boolean {
    const { commandId, firstPosition, lastPosition, leaves } = receiptIn(text);
    if (typeof commandId !== 'string' || !UUID.test(commandId) || !Array.isArray(leaves)) return false;
    if (!isPosition(firstPosition) || !isPosition(lastPosition)) return false;
    if (leaves.length === 0 || leaves.length > MOST_EVENTS || lastPosition - firstPosition + 1 !== leaves.length)
      return false;
    if (!leaves.every((leaf): leaf is string => typeof leaf === 'string' && HASH.test(leaf))) return false;
    this.open.set(receipt, leaves.length);
    for (const [index, leaf] of leaves.entries()) {
      const position = firstPosition + index;
      const there = this.promised.get(position);
      if (there === undefined) this.promised.set(position, [{ leaf, commandId, receipt }]);
      else there.push({ leaf, commandId, receipt });
    }
    return true;
  }
}

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

function receiptIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    const held = isObject(value) && isObject(value['receipt']) ? value['receipt'] : value;
    return isObject(held) ? held : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
