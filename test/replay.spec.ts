// What once ran must run the same way with today's code: recorded histories are replayed, and a wrong order is caught.
import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import pino from 'pino';
import { installTemporalLog } from '../apps/worker/temporal-log';

const FOLDER = path.join(__dirname, '..', 'workflows', 'histories');
const releases = fs.readdirSync(FOLDER).toSorted();
const recordedBy = (release: string) =>
  fs
    .readdirSync(path.join(FOLDER, release))
    .map((name) => path.parse(name).name)
    .toSorted();
const quiet = new DefaultLogger('ERROR');

const bundle = (workflowsPath: string) => bundleWorkflowCode({ workflowsPath, logger: quiet });

function replay(workflowBundle: WorkflowBundleWithSourceMap, release: string, name: string): Promise<void> {
  const history: unknown = JSON.parse(fs.readFileSync(path.join(FOLDER, release, `${name}.json`), 'utf8'));
  return Worker.runReplayHistory({ workflowBundle, reuseV8Context: true }, history);
}

describe('the recorded histories', () => {
  let today: WorkflowBundleWithSourceMap;
  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    today = await bundle(require.resolve('../workflows'));
  });

  it.each(releases)('of %s cover every way that a handover and a departure can go', (release) => {
    const ways = ['vip', 'ordinary', 'objection', 'interim', 'withdrawn', 'departure', 'departure-withdrawn'];
    expect(recordedBy(release)).toEqual(ways.toSorted());
  });

  const all = releases.flatMap((release) => recordedBy(release).map((name) => [release, name] as const));
  it.each(all)("of %s, %s replays with today's code", async (release, name) => {
    await expect(replay(today, release, name)).resolves.toBeUndefined();
  });

  it.each([
    ['0.2', 'a reordered step', require.resolve('./replay/reordered-0.2')],
    ['0.3', 'an activity of another name', require.resolve('./replay/renamed')],
  ])('of %s show %s', async (release, _, story) => {
    const different = await bundle(story);
    await expect(replay(different, release, 'vip')).rejects.toMatchObject({ name: 'DeterminismViolationError' });
    // Where the handover never got that far, it made no difference.
    await expect(replay(different, release, 'withdrawn')).resolves.toBeUndefined();
  });
});
