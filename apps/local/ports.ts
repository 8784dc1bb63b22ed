// Finds ports for servers of our own, and says in a sentence when a requested port is taken.
import { createServer } from 'node:net';

// Below the range from which systems take the source ports of outgoing connections (32768 and up on Linux): a client
// that connects to the port of a dead server could otherwise be given that very port and talk to itself.
const LOWEST = 15000;
const HIGHEST = 32000;

/** Holds a port, so that nobody else can take it, until `release` is called. Undefined when the port cannot be held. */
async function hold(port: number, host: string): Promise<{ release(): Promise<void> } | undefined> {
  return new Promise((resolve) => {
    // Connections that arrive meanwhile are closed at once, so that no client waits for an answer.
    const holder = createServer((socket) => socket.destroy());
    const release = () => new Promise<void>((closed) => void holder.close(() => closed()));
    holder.once('error', () => resolve(undefined));
    holder.listen({ port, host, exclusive: true }, () => resolve({ release }));
  });
}

/** Holds the requested port; throws a sentence when it is taken. */
export async function holdPort(port: number, host: string): Promise<{ release(): Promise<void> }> {
  const held = await hold(port, host);
  if (held) return held;
  const next = port < 65_535 ? port + 1 : port - 1;
  throw new Error(
    `Port ${port} on ${host} cannot be had: another program listens there, or it is not ours to use. Stop that program, or choose another port: PORT=${next} npm start`,
  );
}

/** A port on which nobody listens now. Somebody may take it before the server starts, so callers retry. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const held = await hold(port, '127.0.0.1');
    if (held) {
      await held.release();
      return port;
    }
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}. End some of the servers on this machine.`);
}
