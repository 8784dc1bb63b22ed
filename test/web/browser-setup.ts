// Jest's global setup of the project web: the servers of all, and the browser unpacked before two processes would do it.
import setUpServers from '../postgres-setup';
import { unpackBrowser } from './browser';

export default async function setup(): Promise<void> {
  await Promise.all([setUpServers(), unpackBrowser()]);
}
