// The workflow that Baton is compared with: it runs each step as an activity and waits for as many signals.
import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { PlainActivities } from './activities';

const { doStep } = proxyActivities<PlainActivities>({ startToCloseTimeout: '1 minute' });

const STEPS_OF_PLAIN = 6;

export async function plain(id: string): Promise<void> {
  let said = 0;
  setHandler(defineSignal('go-on'), () => {
    said += 1;
  });
  for (let step = 1; step <= STEPS_OF_PLAIN; step += 1) {
    await doStep(id, step);
    await condition(() => said >= step);
  }
}

export async function empty(): Promise<void> {}
