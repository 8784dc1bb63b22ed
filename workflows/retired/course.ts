// Where a handover stands, as far as its workflow knows: each pull does what is due and returns what to wait for.
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { StepName } from '#libs/domain';
import { earliest } from './clock';
import { hangDoorbell } from './doorbell';
import { endIfLive } from './moved';
import { BACK_OFF, PULL } from './patience';
import type { Dates, HandoverActivities, HandoverProgress } from './progress';

/** What a step's story works with. */
export interface Course {
  /** The story begins, or begins again because a finished step is open once more. */
  fromTheTop(): void;
  /** The step is not done, and every step that the story has passed still is. */
  waitsFor(step: StepName): boolean;
  isOpen(): boolean;
  status(): HandoverProgress['status'];
  /** What falls due at this step, and as `elsewhere` the first of what falls due at all other steps. */
  dates(step: StepName): Dates & { elsewhere?: string };
  /** Waits for the bell or the soonest of the instants; then does what is due, and learns where things stand. */
  bellOr(step: StepName, ...instants: (string | undefined)[]): Promise<void>;
}

const pulls = proxyLocalActivities<Omit<HandoverActivities, 'deliver'>>(PULL);
const { deliver } = proxyActivities<Pick<HandoverActivities, 'deliver'>>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds', // how soon a worker that died in the middle of a mail is noticed
  retry: { ...BACK_OFF, maximumInterval: '5 minutes' },
});

export async function takeUp(id: string): Promise<Course> {
  let delivering = false;
  let passed: StepName[] = [];
  const bell = hangDoorbell(id, () => delivering);
  endIfLive();
  let now = learn(await pulls['take-up'](id));

  function learn(progress: HandoverProgress): HandoverProgress {
    bell.learned(progress.version);
    if (progress.owed > 0 && !delivering) void sendMails();
    return progress;
  }
  // Beside the story: while the mail server is away, reminders and surveys still fall due.
  async function sendMails(): Promise<void> {
    delivering = true;
    const after = await deliver(id);
    delivering = false;
    now = learn(after.version < now.version ? now : after);
  }

  const isOpen = () => now.status === 'open' || now.status === 'paused';
  return {
    fromTheTop: () => {
      passed = [];
    },
    waitsFor: (step) => {
      const inOrder = isOpen() && passed.every((each) => !now.openSteps.includes(each));
      if (inOrder && !now.openSteps.includes(step)) passed = [...passed, step];
      return inOrder && now.openSteps.includes(step);
    },
    isOpen,
    status: () => now.status,
    dates: (step) => {
      const others = Object.entries(now.dates).filter(([each]) => each !== step);
      return { ...now.dates[step], elsewhere: earliest(...others.flatMap(([, dates]) => Object.values(dates))) };
    },
    bellOr: async (step, ...instants) => {
      if (!(await bell.ringsOr(earliest(...instants)))) return;
      endIfLive();
      now = learn(await (delivering ? pulls[step](id, 'are-being-sent') : pulls[step](id)));
    },
  };
}
