// A handover as a team would write it with Temporal alone: a signal for each order, an activity for each thing done.
import {
  CancellationScope,
  condition,
  defineSignal,
  isCancellation,
  log,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { Order, OrdinaryActivities } from './activities';

const { saveOrder, sendMail, remind } = proxyActivities<OrdinaryActivities>({ startToCloseTimeout: '30 seconds' });

const REMIND_AFTER = '7 days';
const ORDERS = [
  'fill-dossier-section',
  'sign-dossier',
  'approve-dossier',
  'nominate-successor',
  'approve-successor',
  'accept-appointment',
  'send-notice',
  'record-acknowledgement',
  'record-visit',
  'record-interview',
  'record-survey-answer',
] as const;
type OrderName = (typeof ORDERS)[number];

export async function ordinaryHandover(id: string): Promise<void> {
  const ordered = takeOrders(id);
  await step('compile-dossier', id, async () => {
    await ordered('fill-dossier-section');
    await ordered('sign-dossier');
    await ordered('approve-dossier');
  });
  await step('appoint-successor', id, async () => {
    await ordered('nominate-successor');
    await ordered('approve-successor');
    await sendMail(id, 'appointment');
    await ordered('accept-appointment');
  });
  await step('notify-client', id, async () => {
    await ordered('send-notice');
    await sendMail(id, 'notice');
    await ordered('record-acknowledgement');
  });
  await step('joint-visit', id, () => ordered('record-visit'));
  await step('interview', id, () => ordered('record-interview'));
  await step('follow-up-surveys', id, async () => {
    await sendMail(id, 'survey');
    await ordered('record-survey-answer');
  });
}

/** Orders come in this sequence, because people see which one the handover waits for. */
function takeOrders(id: string): (name: OrderName) => Promise<void> {
  const inbox: Order[] = [];
  setHandler(defineSignal<[Order]>('order'), (order) => void inbox.push(order));
  return async (name) => {
    for (;;) {
      await condition(() => inbox.length > 0);
      const order = inbox.shift();
      if (order?.name === name) return saveOrder(id, order, ORDERS[ORDERS.indexOf(name) + 1] ?? null);
      log.warn('this order is not waited for', { id, order: order?.name });
    }
  };
}

/** While a step waits, a timer runs beside it, and whoever is late is reminded. */
async function step(name: string, id: string, work: () => Promise<void>): Promise<void> {
  await CancellationScope.cancellable(async () => {
    const reminding = remindWhileOpen(name, id);
    await work();
    CancellationScope.current().cancel();
    await reminding;
  });
}

async function remindWhileOpen(name: string, id: string): Promise<void> {
  try {
    for (;;) {
      await sleep(REMIND_AFTER);
      await remind(id, name);
    }
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
}
