// The reconciler rings what is open in the log and in Temporal not running, behind or late, and nothing else.
import type { Client } from '@temporalio/client';
import { createReconciler } from './reconciler';

const NOW = '2026-12-01T12:00:00.000Z';
const open = (id: string, version: number, nextDutyAt: string | null = null, owed = 0) => ({
  id,
  version,
  nextDutyAt,
  owed,
});

interface Scene {
  handovers?: ReturnType<typeof open>[];
  departures?: ReturnType<typeof open>[];
  running?: string[];
  pulled?: Record<string, number>;
}

function scene({ handovers = [], departures = [], running = [], pulled = {} }: Scene) {
  const rung: string[] = [];
  const alarms: unknown[] = [];
  const client = {
    withDeadline: (_: number, work: () => Promise<unknown>) => work(),
    workflow: {
      list: async function* () {
        for (const workflowId of running) yield { workflowId };
      },
      signalWithStart: async (_: string, { workflowId, signalArgs }: { workflowId: string; signalArgs: number[] }) => {
        rung.push(`${workflowId} ${signalArgs[0]}`);
      },
    },
  } as unknown as Client;
  const reconcile = createReconciler({
    client,
    readModels: { openHandovers: async () => handovers, openDepartures: async () => departures },
    cursors: { of: async () => new Map(Object.entries(pulled)), moved: async () => {} },
    now: () => NOW,
    log: { info: () => {}, error: (details) => void alarms.push(details) },
  });
  return { reconcile, rung, alarms, pulled };
}

describe('the reconciler', () => {
  it('leaves alone what runs, has pulled everything and owes nothing yet', async () => {
    const { reconcile, rung } = scene({
      handovers: [open('a', 5, '2026-12-01T11:59:30.000Z'), open('b', 2)],
      departures: [open('d', 1, '2026-12-24T17:00:00.000Z')],
      running: ['handover/a', 'handover/b', 'departure/d'],
      pulled: { 'handover/a': 5, 'handover/b': 2, 'departure/d': 1 },
    });
    expect(await reconcile()).toEqual(new Map());
    expect(rung).toEqual([]);
  });

  it('rings what does not run, is behind or is late, with a bell that is always heard', async () => {
    const { reconcile, rung } = scene({
      handovers: [open('gone', 5), open('lags', 5), open('late', 5, '2026-12-01T11:00:00.000Z')],
      departures: [open('over', 2, null, 1)],
      running: ['handover/lags', 'handover/late', 'departure/over'],
      pulled: { 'handover/gone': 5, 'handover/lags': 4, 'handover/late': 5, 'departure/over': 2 },
    });
    expect([...(await reconcile())]).toEqual([
      ['handover/gone', 'not running'],
      ['handover/lags', 'behind'],
      ['handover/late', 'late'],
      ['departure/over', 'late'],
    ]);
    expect(rung).toEqual(['handover/gone 0', 'handover/lags 0', 'handover/late 0', 'departure/over 0']);
  });

  it('raises an alarm for what has not moved since the last pass, and still rings the others', async () => {
    const { reconcile, alarms, pulled, rung } = scene({
      handovers: [open('stuck', 5), open('moves', 9)],
      running: ['handover/stuck', 'handover/moves'],
      pulled: { 'handover/stuck': 4, 'handover/moves': 4 },
    });
    await reconcile();
    expect(alarms).toEqual([]);
    pulled['handover/moves'] = 6;
    await reconcile();
    expect(alarms).toEqual([{ stream: 'handover/stuck', version: 4, reason: 'behind' }]);
    expect(rung).toHaveLength(4);
  });
});
