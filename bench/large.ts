// A departure with a large book: how soon it is acknowledged, and how soon everything it decides has been carried out.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { isCarriedOut } from '#libs/domain';
import type { Services } from '#libs/services';
import type { Aftermath } from './aftermath';
import { portfolio, startWorker } from './baton';
import type { BenchEnvironment } from './environment';
import { openServices } from './services';

interface Options {
  environment: BenchEnvironment;
  aftermath: Aftermath;
  clients: number;
  print: (line: string) => void;
}

const HR = { actor: 'hr' };

export async function benchLarge({ environment, aftermath: { owe }, clients, print }: Options): Promise<void> {
  const keys = { vaultKey: randomBytes(32), requestKey: randomBytes(32) };
  const { services } = await openServices(environment, keys, owe);
  const { leaverId, policyId } = await portfolio(services, clients);
  const { died } = startWorker(environment, keys, owe);
  const connection = await Connection.connect({ address: environment.temporal });
  owe(() => connection.close());
  const stories = async () =>
    (await new Client({ connection }).workflow.count(`BatonKind = 'handover' AND ExecutionStatus = 'Running'`)).count;

  const lastWorkingDay = dayIn(30);
  const departure = { representativeId: leaverId, kind: 'planned', policyId } as const;
  print(`${clients} clients; milliseconds until acknowledged, and until carried out`);
  let id = '';
  const round = async (what: string, act: () => Promise<unknown>, begun?: () => Promise<boolean>) => {
    const started = performance.now();
    await act();
    const acknowledged = performance.now() - started;
    await Promise.race([until(() => isDone(services, id)), died]);
    const carriedOut = performance.now() - started;
    print([what.padEnd(24), ms(acknowledged), ms(carriedOut)].join(' '));
    if (!begun) return;
    await Promise.race([until(begun), died]);
    print(`${'… its workflows'.padEnd(24)} ${' '.repeat(8)} ${ms(performance.now() - started)}`);
  };
  const announce = (day: string) => async () => {
    id = (await services.departures.announce({ ...departure, lastWorkingDay: day }, HR)).id;
  };
  await preview(services, { ...departure, lastWorkingDay }, print);
  await round('announced', announce(lastWorkingDay), async () => (await stories()) >= clients);
  await round('rescheduled', () =>
    services.departures.execute(id, { name: 'reschedule', data: { lastWorkingDay: dayIn(40) } }, HR),
  );
  await round(
    'withdrawn',
    () => services.departures.execute(id, { name: 'withdraw', data: {} }, HR),
    async () => (await stories()) === 0,
  );
  await round('announced again', announce(lastWorkingDay), async () => (await stories()) >= clients);
}

async function preview(
  services: Services,
  request: Parameters<Services['departures']['preview']>[0],
  print: Options['print'],
): Promise<void> {
  const started = performance.now();
  const { handovers } = await services.departures.preview(request, HR.actor);
  print(`${'previewed'.padEnd(24)} ${ms(performance.now() - started)} (${handovers} handovers)`);
}

async function isDone({ departures }: Services, id: string): Promise<boolean> {
  const view = await departures.get(id);
  return view !== undefined && isCarriedOut(view.departure);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

const ms = (value: number): string => value.toFixed(0).padStart(8);

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
