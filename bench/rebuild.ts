// How fast all read models are rebuilt from a long log with sealed fields, in PostgreSQL.
import { randomBytes } from 'node:crypto';
import { createPool } from '#libs/database';
import { createReadSource, rebuild } from '#libs/read-models';
import { createCodec } from '#libs/services';
import { createVault } from '#libs/vault';
import type { Aftermath } from './aftermath';
import { cpuMeter } from './cpu';
import type { BenchEnvironment } from './environment';
import { load } from './load';
import { tellStories } from './stories';

export async function benchRebuild({
  environment,
  events,
  owe,
  print,
}: {
  environment: BenchEnvironment;
  events: number;
  owe: Aftermath['owe'];
  print: (line: string) => void;
}): Promise<void> {
  const { ownerUrl, appUrl, vaultUrl } = environment;
  const vaultPool = createPool({ url: vaultUrl, max: 4 });
  owe(() => vaultPool.end());
  const codec = createCodec(createVault({ pool: vaultPool, wrapKey: randomBytes(32) }));
  const begin = performance.now();
  await load(ownerUrl, tellStories(events, codec.encode));
  print(`${events} events loaded in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  const pool = createPool({ url: appUrl, max: 4 });
  owe(() => pool.end());
  const source = await createReadSource(appUrl).initialize();
  owe(() => source.destroy());
  const peak = watchMemory();
  const spent = cpuMeter({ PostgreSQL: environment.processes.postgres });
  const started = performance.now();
  const { position } = await rebuild({ pool, source, decode: codec.decode });
  const seconds = (performance.now() - started) / 1000;
  // The meter gives milliseconds per item; with 1,000 items that is the same number in seconds.
  const cpu = Object.entries(spent(1000)).map(([name, used]) => `${name} ${used.toFixed(1)} s`);
  print(`${(position / seconds).toFixed(0)} events/s: ${position} in ${seconds.toFixed(1)} s`);
  print(`${peak()} MB of memory at most; processor time: ${cpu.join(', ')}`);
}

function watchMemory(): () => number {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage().rss));
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return Math.round(look() / 1024 / 1024);
  };
}
