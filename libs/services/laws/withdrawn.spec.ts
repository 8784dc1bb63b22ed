// A departure that is announced and then withdrawn leaves everything as it would be without it.
import fc from 'fast-check';
import { scenes } from './actions/testing';
import { Firm } from './firm/testing';
import { runsOf } from './runs/testing';
import { differences, snapshotOf } from './snapshot/testing';

const DAY = 86_400_000;
const index = fc.nat(11);
const history = scenes({ minLength: 8, maxLength: 30 });
const announcement = fc.record({ who: index, fallback: index, inDays: fc.nat(40), sudden: fc.boolean() });

/** Whether there was a departure to withdraw, and what differs afterwards. */
async function detour(
  firm: Firm,
  data: Parameters<Firm['announce']>[0],
  meanwhile: (firm: Firm) => Promise<void>,
): Promise<string[] | undefined> {
  const other = firm.fork();
  other.log.pace = 0;
  const id = await other.announce(data);
  if (id === undefined) return undefined;
  await meanwhile(other);
  const { refused } = await other.departureCommand(id, { name: 'withdraw', data: {} });
  const took = other.log.now - firm.log.now;
  const [one, two] = [firm.log, other.log].map((log) => snapshotOf(log, other.log.instant));
  return refused ? [`withdraw was refused: ${refused}`] : differences(one ?? {}, two ?? {}, took);
}

async function mustLeaveNoTrace(days: fc.Arbitrary<number>, runs: number): Promise<void> {
  const property = fc.asyncProperty(
    history,
    fc.array(announcement, { minLength: 3, maxLength: 3 }),
    days,
    async (story, ways, slept) => {
      const firm = new Firm();
      await firm.open();
      for (const each of story) await firm.play(each);
      for (const way of ways) {
        const differing = await detour(firm, way, async (other) => {
          if (slept > 0) await other.act({ do: 'add-client', who: way.fallback });
          other.log.now += slept * DAY;
        });
        if (differing && differing.length > 0) throw new Error(differing.slice(0, 5).join('\n'));
      }
    },
  );
  await fc.assert(property, runsOf(runs));
}

describe('announcing a departure and withdrawing it', () => {
  it('leaves every state as it was, field by field except for the history', async () => {
    await expect(mustLeaveNoTrace(fc.constant(0), 250)).resolves.toBeUndefined();
  }, 3_600_000);

  it('postpones only the windows of clients, and by no more than the time between', async () => {
    await expect(mustLeaveNoTrace(fc.integer({ min: 1, max: 20 }), 150)).resolves.toBeUndefined();
  }, 3_600_000);
});
