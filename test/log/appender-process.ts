// A separate process that appends what its parent sends: node --conditions=source -r typescript.cjs THIS URL
import { createPool } from '#libs/database';
import { type AppendCommand, type AppendResult, createAppender } from '#libs/event-store';

export interface Order {
  id: number;
  command: AppendCommand;
}
export type Reply = { id: number; result: AppendResult } | { id: number; error: string };

const pool = createPool({ url: process.argv[2] ?? '', max: 4 });
const appender = createAppender({ pool });

process.on('message', ({ id, command }: Order) => {
  // After a failed test nobody listens any more.
  const reply = (message: Reply): void => void (process.connected && process.send?.(message));
  // The channel delivers Buffers as plain arrays of bytes.
  const request = command.request === undefined ? undefined : Buffer.from(command.request);
  appender.append({ ...command, request }).then(
    (result) => reply({ id, result }),
    (error: unknown) => reply({ id, error: String(error) }),
  );
});
// The parent disconnects when the test is over, however it ended.
process.on('disconnect', () => void appender.close().then(() => pool.end()));
process.send?.('ready');
