// The skeleton of a handover: it runs each step as an activity and waits for as many signals. Beside it, an empty workflow.
import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { PlainActivities } from './activities';

const { doStep } = proxyActivities<PlainActivities>({ startToCloseTimeout: '1 minute' });

const STEPS = 6;

export async function skeleton(id: string): Promise<void> {
  let said = 0;
  setHandler(defineSignal('go-on'), () => {
    said += 1;
  });
  for (let step = 1; step <= STEPS; step += 1) {
    await doStep(id, step);
    await condition(() => said >= step);
  }
}

export async function empty(): Promise<void> {}
