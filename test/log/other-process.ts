// Appenders in other processes, like those of two copies of the api.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AppendCommand, Appender, AppendResult } from '#libs/event-store';
import type { Order, Reply } from './appender-process';

/** An appender in its own child process; `close` ends the process. */
export async function startOtherProcess(url: string): Promise<Appender> {
  const child = fork(join(__dirname, 'appender-process.ts'), [url], {
    execArgv: ['--conditions=source', '-r', join(__dirname, 'typescript.cjs')],
    serialization: 'advanced',
  });
  const waiting = new Map<number, { resolve(result: AppendResult): void; reject(error: Error): void }>();
  await once(child, 'message');
  child.on('message', (reply: Reply) => {
    const sender = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('result' in reply) sender?.resolve(reply.result);
    else sender?.reject(new Error(reply.error));
  });
  // After a failed test commands may still be in flight while the channel closes.
  child.on('error', () => {});
  let sent = 0;
  return {
    append: (command: AppendCommand) =>
      new Promise((resolve, reject) => {
        const order: Order = { id: (sent += 1), command };
        waiting.set(order.id, { resolve, reject });
        child.send(order);
      }),
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
