// Receipts against a record: kept, broken, of another event, or of one that the record no longer has.
import { eventsOf, firstOf, leafOf, linesOf, verifyLines } from '../../../test/evidence/small-log';

const events = eventsOf(20);
const lines = linesOf(events);
const receiptOf = (firstPosition: number, lastPosition: number, more: object = {}) => {
  const some = events.slice(firstPosition - 1, lastPosition);
  const [head] = some;
  return { commandId: head?.commandId, firstPosition, lastPosition, leaves: some.map(leafOf), ...more };
};
const verified = (...receipts: unknown[]) =>
  verifyLines(lines, {
    receipts: receipts.map((receipt) => (typeof receipt === 'string' ? receipt : JSON.stringify(receipt))),
  });

describe('a receipt', () => {
  it('is kept by a record that has its events, alone or in the answer that contained it', async () => {
    const answer = { id: 'x', version: 3, receipt: receiptOf(11, 12) };
    expect(await verified(receiptOf(3, 4), answer)).toMatchObject({ ok: true, receipts: { given: 2, kept: 2 } });
  });

  it.each<[string, object, string]>([
    [
      'of another event',
      receiptOf(3, 4, { leaves: [leafOf(events[2] ?? ({} as never)), leafOf(events[9] ?? ({} as never))] }),
      'receipt-differs 4',
    ],
    ['of another command', receiptOf(3, 4, { commandId: events[7]?.commandId }), 'receipt-differs 3'],
  ])('%s is reported with the position', async (_, receipt, found) => {
    const verdict = await verified(receipt);
    expect(firstOf(verdict)).toBe(found);
    expect(verdict.receipts.kept).toBe(0);
  });

  it('is checked against the record even if another is of the same event', async () => {
    const other = receiptOf(3, 4, { leaves: [leafOf(events[2] ?? ({} as never)), leafOf(events[9] ?? ({} as never))] });
    for (const receipts of [
      [other, receiptOf(3, 4)],
      [receiptOf(3, 4), other],
    ]) {
      const verdict = await verified(...receipts);
      expect([firstOf(verdict), verdict.receipts]).toEqual(['receipt-differs 4', { given: 2, kept: 1 }]);
    }
    expect(await verified(receiptOf(3, 4), receiptOf(3, 4))).toMatchObject({ ok: true, receipts: { kept: 2 } });
  });

  it('is not kept by an event that appears twice', async () => {
    const twice = lines.toSpliced(5, 1, lines[4] ?? '');
    const { receipts } = await verifyLines(twice, { receipts: [JSON.stringify(receiptOf(3, 4))] });
    expect(receipts).toEqual({ given: 1, kept: 0 });
  });

  it('of the last events of the record is kept', async () => {
    expect(await verified(receiptOf(19, 20))).toMatchObject({ ok: true, receipts: { given: 1, kept: 1 } });
  });

  it('is identified by its number among those given', async () => {
    const { problems } = await verified(receiptOf(3, 4), receiptOf(7, 8, { commandId: events[0]?.commandId }), 'x');
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain('The event at position 7 is not the one that receipt 2 was given for.');
    expect(messages).toContain('Receipt 3 is none that Baton gives.');
    const short = await verifyLines(linesOf(events.slice(0, 18)), { receipts: [JSON.stringify(receiptOf(19, 20))] });
    expect(short.problems.map(({ message }) => message)).toEqual([
      'The record ends at position 18, but receipt 1 was given for position 19.',
      'The record ends at position 18, but receipt 1 was given for position 20.',
    ]);
  });

  it('of an event that the record no longer has is reported', async () => {
    const receipts = [JSON.stringify(receiptOf(19, 20))];
    expect(firstOf(await verifyLines(linesOf(events.slice(0, 18)), { receipts }))).toBe('shorter-than-receipt 19');
  });

  it.each<[string, unknown]>([
    ['no JSON', 'x'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an answer without a receipt', { id: 'x' }],
    ['no command', receiptOf(3, 4, { commandId: 5 })],
    ['a command id that is not a UUID', receiptOf(3, 4, { commandId: 'x' })],
    ['an invalid position', receiptOf(1, 2, { firstPosition: 0, lastPosition: 1 })],
    ['a fractional position', receiptOf(3, 4, { firstPosition: 3.5, lastPosition: 4.5 })],
    ['one invalid leaf', receiptOf(3, 4, { leaves: [leafOf(events[2] ?? ({} as never)), 'x'] })],
    ['one leaf that is not text', receiptOf(3, 4, { leaves: [1, leafOf(events[3] ?? ({} as never))] })],
    ['a number', 5],
    ['an answer with a number as its receipt', { receipt: 5 }],
    ['a position as text', receiptOf(3, 4, { lastPosition: '4' })],
    ['too few leaves', receiptOf(3, 4, { leaves: [leafOf(events[2] ?? ({} as never))] })],
    ['no leaves', receiptOf(3, 4, { lastPosition: 2, leaves: [] })],
    ['invalid leaves', receiptOf(3, 4, { leaves: [1, 'x'] })],
  ])('that is invalid is reported: %s', async (_, receipt) => {
    expect(firstOf(await verified(receipt))).toBe('receipt-broken');
  });
});
