// The services in a process of their own, as a second copy of the api has them; its next append waits until it is told to go.
import { v7 as newId } from 'uuid';
import { createPool } from '#libs/database';
import { createAppender, type Appender } from '#libs/event-store';
import { createReadModels, createReadSource } from '#libs/read-models';
import { createServices, type AnnounceRequest } from '#libs/services';
import { createVault } from '#libs/vault';

export interface Setup {
  appUrl: string;
  vaultUrl: string;
  wrapKey: Buffer;
  requestKey: Buffer;
  now: string;
}
export type Order = { announce: AnnounceRequest } | { nominate: string; handoverId: string };
export type Said = 'ready' | 'decided' | { done: true } | { refused: string };

const say = (said: Said) => process.send?.(said);
const hear = <T>() => new Promise<T>((resolve) => process.once('message', resolve as (message: unknown) => void));

async function main(): Promise<void> {
  say('ready');
  const { appUrl, vaultUrl, wrapKey, requestKey, now } = await hear<Setup>();
  const [pool, vaultPool] = [createPool({ url: appUrl, max: 4 }), createPool({ url: vaultUrl })];
  const source = await createReadSource(appUrl).initialize();
  const appender = createAppender({ pool });
  let first = true;
  const waiting: Appender = {
    ...appender,
    append: async (command) => {
      if (first) {
        first = false;
        const go = hear();
        say('decided');
        await go;
      }
      return appender.append(command);
    },
  };
  const vault = createVault({ pool: vaultPool, wrapKey });
  const readModels = createReadModels(source, () => {});
  const services = createServices({ pool, appender: waiting, vault, requestKey, now: () => now, newId, readModels });
  say('ready');
  const order = await hear<Order>();
  const sent =
    'announce' in order
      ? services.departures.announce(order.announce, { actor: 'hr' })
      : services.handovers.execute(
          order.handoverId,
          { name: 'nominate-successor', data: { representativeId: order.nominate } },
          { actor: 'manager' },
        );
  const outcome: Said = await sent.then(
    () => ({ done: true as const }),
    (error: { code?: string; message: string }) => ({ refused: error.code ?? error.message }),
  );
  say(outcome);
  process.once('disconnect', () => process.exit(0));
}

void main();
