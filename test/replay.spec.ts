// What once ran must run the same way with today's code: recorded histories are replayed, and a wrong order is caught.
import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import pino from 'pino';
import { installTemporalLog } from '../apps/worker/temporal-log';

const FOLDER = path.join(__dirname, '..', 'workflows', 'histories');
const recorded = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const quiet = new DefaultLogger('ERROR');

jest.setTimeout(120_000);

const bundle = (workflowsPath: string) => bundleWorkflowCode({ workflowsPath, logger: quiet });

function replay(workflowBundle: WorkflowBundleWithSourceMap, name: string): Promise<void> {
  const history: unknown = JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8'));
  return Worker.runReplayHistory({ workflowBundle, reuseV8Context: true }, history);
}

describe('the recorded histories', () => {
  let today: WorkflowBundleWithSourceMap;
  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    today = await bundle(require.resolve('../workflows'));
  });

  it('cover every way that a handover and a departure can go', () => {
    const ways = ['vip', 'ordinary', 'objection', 'interim', 'withdrawn', 'departure', 'departure-withdrawn'];
    expect(recorded.map((name) => path.parse(name).name).toSorted()).toEqual(ways.toSorted());
  });

  it.each(recorded)("%s replays with today's code", async (name) => {
    await expect(replay(today, name)).resolves.toBeUndefined();
  });

  it('a reordered step is caught', async () => {
    const reordered = await bundle(require.resolve('./replay/reordered'));
    await expect(replay(reordered, 'vip.json')).rejects.toMatchObject({ name: 'DeterminismViolationError' });
    // Where the handover never got that far, the order made no difference.
    await expect(replay(reordered, 'withdrawn.json')).resolves.toBeUndefined();
  });
});
