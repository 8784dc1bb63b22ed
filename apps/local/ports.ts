// Finds ports for servers of our own, and says in a sentence when a port that somebody asked for is taken.
import { createServer } from 'node:net';

// Below the range from which systems take the source ports of outgoing connections (32768 and up on Linux):
// a client that knocks at the port of a dead server could otherwise be given that very port and talk to itself.
const LOWEST = 15000;
const HIGHEST = 32000;

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port on which nobody listens now. Somebody may take it before its server starts, so callers try again. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}. End some of the servers on this machine.`);
}
