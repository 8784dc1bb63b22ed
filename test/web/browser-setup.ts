// Jest's global setup of the project web: everybody's servers, and the browser unpacked once for both processes.
import setUpServers from '../postgres-setup';
import { unpackBrowser } from './browser';

export default async function setup(): Promise<void> {
  await Promise.all([setUpServers(), unpackBrowser()]);
}
