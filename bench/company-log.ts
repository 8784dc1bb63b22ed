// A large company's log in a benchmark's own databases, and its read models.
import { randomBytes } from 'node:crypto';
import { createPool } from '#libs/database';
import { createReadSource, rebuild } from '#libs/read-models';
import { createCodec } from '#libs/services';
import { createVault } from '#libs/vault';
import { foundCompany, type Company } from './company';
import type { BenchEnvironment } from './environment';
import { load } from './load';
import { recorded } from './stories';

interface Options {
  environment: BenchEnvironment;
  events: number;
  print: (line: string) => void;
}

export async function writeCompany({ environment, events, print }: Options): Promise<{
  company: Company;
  vaultKey: Buffer;
}> {
  const vaultKey = randomBytes(32);
  const { ownerUrl, appUrl, vaultUrl } = environment;
  const company = foundCompany(events);
  const vaultPool = createPool({ url: vaultUrl, max: 4 });
  const codec = createCodec(createVault({ pool: vaultPool, wrapKey: vaultKey }));
  let begin = performance.now();
  const took = () => ((performance.now() - begin) / 1000).toFixed(0);
  await load(ownerUrl, recorded(company.batches, codec.encode));
  const loaded = took();
  begin = performance.now();
  const pool = createPool({ url: appUrl, max: 4 });
  const source = await createReadSource(appUrl).initialize();
  const { position } = await rebuild({ pool, source, decode: codec.decode });
  await Promise.all([pool.end(), source.destroy(), vaultPool.end()]);
  print(`${position} events of ${company.handovers} handovers; loaded in ${loaded} s, read models made in ${took()} s`);
  return { company, vaultKey };
}
