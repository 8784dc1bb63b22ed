// A connection lost at the commit: the command is in the log once, and nobody is told otherwise.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import { commandOn, keyedCommandOn } from '../../test/log/commands';
import { startTestPostgres } from '../../test/postgres';
import { createAppender } from './append/append';
import { readStream } from './read/read';
import type { Appender } from './types';

/** A proxy between application and server; when told to, it swallows the answer to the next append and hangs up. */
class Wire {
  swallowAnswers = 0;
  refuse = false;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly target: URL) {
    this.server = createServer((client) => this.join(client));
  }

  async url(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(client: Socket): void {
    if (this.refuse) return void client.destroy();
    const server = connect(Number(this.target.port), this.target.hostname);
    let appending = false;
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => this.hangUp(client, server)).on('close', () => this.hangUp(client, server));
    }
    client.on('data', (bytes) => {
      appending = this.swallowAnswers > 0 && bytes.includes('es.append');
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!appending) return client.write(bytes);
      // An answer has come, so the server has committed.
      this.swallowAnswers -= 1;
      return this.hangUp(client, server);
    });
  }

  private hangUp(...sockets: Socket[]): void {
    for (const socket of sockets) {
      this.sockets.delete(socket);
      socket.destroy();
    }
  }
}

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let wire: Wire;
let pool: Pool;
let appender: Appender;

beforeEach(async () => {
  database = await startTestPostgres();
  wire = new Wire(new URL(database.appUrl));
  pool = createPool({ url: await wire.url(), max: 4 });
  appender = createAppender({ pool });
});
afterEach(async () => {
  await appender.close();
  await pool.end();
  wire.close();
  await database.stop();
});

describe('a connection that is lost after the commit', () => {
  it('does not lose, double or deny a command, with a key or without', async () => {
    wire.swallowAnswers = 2;
    const commands = [commandOn({ 'thing/plain': 0 }), keyedCommandOn('key', { 'thing/keyed': 0, 'thing/more': 0 })];
    const results = await Promise.all(commands.map((command) => appender.append(command)));
    expect(wire.swallowAnswers).toBe(0);
    expect(results).toMatchObject([
      { status: 'appended', commandId: commands[0]?.commandId, versions: { 'thing/plain': 1 } },
      { status: 'appended', commandId: commands[1]?.commandId, versions: { 'thing/keyed': 1, 'thing/more': 1 } },
    ]);
    expect(await readStream(pool, 'thing/plain')).toHaveLength(1);
    expect(await readStream(pool, 'thing/keyed')).toHaveLength(1);
  });

  it('does not make a real conflict look like a success', async () => {
    await appender.append(commandOn({ 'thing/plain': 0 }));
    wire.swallowAnswers = 1;
    expect(await appender.append(commandOn({ 'thing/plain': 0 }))).toMatchObject({ status: 'conflict', actual: 1 });
  });
});

describe('a database that stays away', () => {
  it('makes the outcome of what was sent unknown, and says that the rest was not recorded', async () => {
    wire.swallowAnswers = 1;
    const sent = appender.append(commandOn({ 'thing/plain': 0 }));
    pool.once('connect', () => (wire.refuse = true));
    await expect(sent).rejects.toMatchObject({ code: 'outcome-unknown' });
    const unsent = appender.append(commandOn({ 'thing/other': 0 }));
    await expect(unsent).rejects.toMatchObject({ code: 'log-unavailable' });
    wire.refuse = false;
    expect(await appender.append(commandOn({ 'thing/other': 0 }))).toMatchObject({ status: 'appended' });
  }, 30_000);

  it('but comes back in time goes unnoticed by the sender, even when idle connections died', async () => {
    await appender.append(commandOn({ 'thing/plain': 0 }));
    wire.cut();
    expect(await appender.append(commandOn({ 'thing/plain': 1 }))).toMatchObject({ status: 'appended' });
  });
});
