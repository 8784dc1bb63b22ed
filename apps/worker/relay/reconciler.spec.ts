// The reconciler rings what is open in the log and in Temporal not running, behind or late, and nothing else.
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { ReadModels } from '#libs/read-models';
import type { Services } from '#libs/services';
import { createReconciler } from './reconciler';

const NOW = '2026-12-01T12:00:00.000Z';
/** A stream begins at the position that its id says. */
const pool = {
  query: async (_: unknown) => {
    const streams = (_ as { values?: [string[]] }).values?.[0] ?? [];
    return { rows: streams.map((stream) => ({ stream, position: stream.split('/')[1] })) };
  },
};
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
  told?: Record<string, number>;
}

function scene({ handovers = [], departures = [], running = [], told = {} }: Scene) {
  const rung: string[] = [];
  const lists = { handovers, departures };
  const alarms: unknown[] = [];
  const client = {
    withDeadline: (_: number, work: () => Promise<unknown>) => work(),
    workflow: {
      list: async function* () {
        for (const workflowId of running) yield { workflowId };
      },
      signalWithStart: async (_: string, options: { workflowId: string; signalArgs: [{ again?: true }] }) => {
        rung.push(`${options.workflowId}${options.signalArgs[0].again ? ' again' : ''}`);
      },
    },
  } as unknown as Client;
  const progress = async () => ({ version: 1, status: 'open', stage: 'interview', upcoming: [], owed: [] });
  const reconcile = createReconciler({
    client,
    pool: pool as unknown as Pool,
    services: {
      handovers: { progress },
      departures: { progress: async () => ({ status: 'announced', endsAt: NOW, duties: [], owed: [] }) },
    } as unknown as Services,
    readModels: {
      openHandovers: async () => lists.handovers,
      openDepartures: async () => lists.departures,
    } as unknown as ReadModels,
    cursors: { of: async () => new Map(Object.entries(told)), moved: async () => {} },
    now: () => NOW,
    log: { info: () => {}, error: (details) => void alarms.push(details) },
  });
  return { reconcile, rung, alarms, lists };
}

describe('the reconciler', () => {
  it('leaves alone what runs, knows everything and owes nothing yet', async () => {
    const { reconcile, rung } = scene({
      handovers: [open('1', 5, '2026-12-01T11:59:30.000Z'), open('2', 2)],
      departures: [open('3', 1, '2026-12-24T17:00:00.000Z')],
      running: ['handover-1', 'handover-2', 'departure-3'],
      told: { 'handover/1': 5, 'handover/2': 2, 'departure/3': 1 },
    });
    expect(await reconcile()).toEqual(new Map());
    expect(rung).toEqual([]);
  });

  it('rings what does not run, is behind or is late, with a bell that is always believed', async () => {
    const { reconcile, rung } = scene({
      handovers: [open('1', 5), open('2', 5), open('3', 5, '2026-12-01T11:00:00.000Z')],
      departures: [open('4', 2, null, 1)],
      running: ['handover-2', 'handover-3', 'departure-4'],
      told: { 'handover/1': 5, 'handover/2': 4, 'handover/3': 5, 'departure/4': 2 },
    });
    expect([...(await reconcile())]).toEqual([
      ['handover/1', 'not running'],
      ['handover/2', 'behind'],
      ['handover/3', 'late'],
      ['departure/4', 'late'],
    ]);
    expect(rung).toEqual(['handover-1 again', 'handover-2 again', 'handover-3 again', 'departure-4 again']);
  });

  it('raises an alarm for what has not moved since the last pass, and still rings the others', async () => {
    const { reconcile, alarms, lists, rung } = scene({
      handovers: [open('1', 5, '2026-12-01T11:00:00.000Z'), open('2', 5, '2026-12-01T11:00:00.000Z')],
      running: ['handover-1', 'handover-2'],
      told: { 'handover/1': 5, 'handover/2': 9 },
    });
    await reconcile();
    expect(alarms).toEqual([]);
    lists.handovers = [open('1', 5, '2026-12-01T11:00:00.000Z'), open('2', 6, '2026-12-01T11:30:00.000Z')];
    await reconcile();
    expect(alarms).toEqual([{ stream: 'handover/1', version: 5, reason: 'late' }]);
    expect(rung).toHaveLength(4);
  });
});
