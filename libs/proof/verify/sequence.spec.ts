// The order of events in a record: none missing, repeated or out of place, and each command complete.
import { eventsOf, lineOf, linesOf, verifyLines } from '../../../test/evidence/small-log';

const events = eventsOf(12, 1);
const event = (position: number) => lineOf(events[position - 1] ?? ({} as never));
/** What is reported for a record with the events of these positions, in this order. */
async function said(positions: number[]): Promise<string[]> {
  const [head = '', key = ''] = linesOf(events);
  const end = JSON.stringify({ kind: 'end', events: positions.length });
  const { problems } = await verifyLines([head, key, ...positions.map(event), end]);
  return problems.flatMap(({ kind, position, upTo }) =>
    kind === 'version-gap' || kind === 'recorded-backwards' ? [] : [[kind, position, upTo].filter(Boolean).join(' ')],
  );
}

describe('the order of events', () => {
  const all = Array.from({ length: 12 }, (_, index) => index + 1);

  it('is that of their positions', async () => {
    expect(await said(all)).toEqual([]);
  });

  it.each<[string, number[], string[]]>([
    ['the first is missing', all.slice(1), ['position-missing 1 1']],
    ['one is missing', all.toSpliced(4, 1), ['position-missing 5 5']],
    ['two are missing', all.toSpliced(4, 2), ['position-missing 5 6']],
    ['two places are missing', all.toSpliced(8, 1).toSpliced(2, 2), ['position-missing 3 4', 'position-missing 9 9']],
    ['one comes later', [1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11, 12], ['position-missing 3 3', 'order 3']],
    ['the first of a gap comes later', [1, 2, 5, 3, 6, 7, 8, 9, 10, 11, 12], ['order 3', 'position-missing 3 4']],
    ['the last of a gap comes later', [1, 2, 5, 4, 6, 7, 8, 9, 10, 11, 12], ['position-missing 3 4', 'order 4']],
    [
      'one before a gap is repeated',
      [1, 2, 5, 2, 6, 7, 8, 9, 10, 11, 12],
      ['position-missing 3 4', 'position-twice 2'],
    ],
    ['one after a gap is repeated', [1, 2, 5, 5, 6, 7, 8, 9, 10, 11, 12], ['position-missing 3 4', 'position-twice 5']],
    ['one is repeated', [1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], ['position-twice 3']],
  ])('%s', async (_, positions, wanted) => {
    expect((await said(positions)).toSorted()).toEqual(wanted.toSorted());
  });

  it('says in words what is missing', async () => {
    const [head = '', key = ''] = linesOf(events);
    const end = JSON.stringify({ kind: 'end', events: 9 });
    const lines = [head, key, ...[1, 3, 4, 7, 8, 9, 10, 11, 12].map(event), end];
    const messages = (await verifyLines(lines)).problems.map(({ message }) => message);
    expect(messages).toContain('Position 2 is missing.');
    expect(messages).toContain('Positions 5 to 6 are missing.');
  });
});

describe('the events of one command', () => {
  const first = events[4] ?? ({} as never);
  const second = events[5] ?? ({} as never);
  const torn = async (changed: object) => {
    const lines = linesOf(events, []).with(2 + 5, lineOf({ ...second, ...changed }));
    return (await verifyLines(lines)).problems.map(({ kind }) => kind).filter((kind) => kind === 'command-torn');
  };

  it('share one command, actor and instants', async () => {
    expect(first.commandId).toBe(second.commandId);
    expect(await torn({})).toEqual([]);
  });

  it.each<[string, object]>([
    ['another actor', { actor: 'cli:otto' }],
    ['a longer actor', { actor: 'cli:annac', command: 'orrect' }],
    ['another command', { command: 'erased!' }],
    ['another occurredAt', { occurredAt: '2026-03-01T09:00:02.250043Z' }],
    ['a later recordedAt', { recordedAt: '2026-03-01T09:00:02.250043Z' }],
  ])('%s breaks them apart', async (_, changed) => {
    expect(await torn(changed)).toEqual(['command-torn']);
  });

  it('may be apart only if each is a command of its own', async () => {
    expect(await torn({ commandId: '0198c1a0-0000-7000-8000-ffffffffffff', actor: 'cli:otto' })).toEqual([]);
  });
});

describe('the clock of a record', () => {
  const backwards = async (recordedAt: string) => {
    const changed = { ...(events[6] ?? ({} as never)), recordedAt };
    const { problems } = await verifyLines(linesOf(events, []).with(2 + 6, lineOf(changed)));
    return problems.filter(({ kind }) => kind === 'recorded-backwards').map(({ position }) => position);
  };

  it.each([
    ['a microsecond before the previous event', '2026-03-01T09:00:02.250041Z', [7]],
    ['at the same instant', '2026-03-01T09:00:02.250042Z', []],
    ['before 2000', '1999-03-01T09:00:02.250042Z', [7]],
    ['later than the next', '2026-03-01T09:00:05.250042Z', [8]],
  ])('%s', async (_, recordedAt, wanted) => {
    expect(await backwards(recordedAt)).toEqual(wanted);
  });
});
