// The services in their own process, like a second copy of the api; its next append waits until it is told to go.
import type { Appender } from '#libs/event-store';
import { openBaton, type AnnounceRequest } from '#libs/services';

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

/** The next append reports that it is decided, and waits until it is told to go. */
function waitOnce(appender: Appender): void {
  const append = appender.append.bind(appender);
  appender.append = async (command) => {
    appender.append = append;
    const go = hear();
    say('decided');
    await go;
    return append(command);
  };
}

async function main(): Promise<void> {
  say('ready');
  const { appUrl, vaultUrl, wrapKey, requestKey, now } = await hear<Setup>();
  const { services, connections } = await openBaton({
    databaseUrl: appUrl,
    vaultDatabaseUrl: vaultUrl,
    vaultKey: wrapKey,
    requestKey,
    connections: { log: 4, vault: 4 },
    lists: 'left-to-others',
    now: () => now,
  });
  waitOnce(connections.appender);
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
