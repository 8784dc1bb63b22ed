// The servers that Baton needs: those in the configuration, and our own for each that is not configured.
import path from 'node:path';
import { type Config } from '#libs/config';
import { type Fleet } from './fleet';
import { type Home } from './home';
import { type Mailbox, startMailbox } from './mailbox/mailbox';
import { type PostgresServer, startPostgres } from './postgres/postgres';
import { startTemporal, type TemporalServer } from './temporal/temporal';
import { findTemporalBinary } from './temporal/temporal-binary';

export interface Servers {
  database: { owner: string; application: string; vault: string };
  temporal: { address: string; ui: string | null };
  smtp: string;
  mailbox: string | null;
}
interface Given {
  config: Config;
  home: Home;
  fleet: Fleet;
  say: (line: string) => void;
  signal: AbortSignal;
  /** Called with the mailbox as soon as it runs: it lives in this process and must be closed. */
  onMailbox: (mailbox: Mailbox) => void;
}

/** Our own servers are always restarted on the same ports, so their addresses stay valid while we run. */
export async function startServers(given: Given): Promise<Servers> {
  const [database, temporal, mail] = await Promise.all([findDatabase(given), findTemporal(given), findMail(given)]);
  return { database, temporal, ...mail };
}

async function findDatabase({ config, home, fleet, say }: Given): Promise<Servers['database']> {
  const { databaseUrl, databaseOwnerUrl, vaultDatabaseUrl } = config;
  if (databaseUrl || databaseOwnerUrl || vaultDatabaseUrl) {
    if (databaseUrl && databaseOwnerUrl && vaultDatabaseUrl) {
      return { owner: databaseOwnerUrl, application: databaseUrl, vault: vaultDatabaseUrl };
    }
    throw new Error('DATABASE_URL, DATABASE_OWNER_URL and VAULT_DATABASE_URL are set together, or none of them.');
  }
  const holder: { server?: PostgresServer } = {};
  await fleet.keep('postgres', async () => {
    holder.server = await startPostgres({
      dataDir: home.postgres,
      port: holder.server?.port,
      password: home.secrets.ownerPassword,
      log: say,
      logFile: path.join(home.logs, 'postgres.log'),
      onStart: (child) => fleet.adopt('postgres', child),
    });
    return holder.server.child;
  });
  if (!holder.server) throw new Error('PostgreSQL has not been started.');
  const { ownerUrl, port } = holder.server;
  say(`PostgreSQL answers on port ${port}`);
  const application = new URL(ownerUrl('baton'));
  application.username = 'baton_app';
  application.password = home.secrets.applicationPassword;
  return { owner: ownerUrl('baton'), application: application.href, vault: ownerUrl('vault') };
}

async function findTemporal({ config, home, fleet, say, signal }: Given): Promise<Servers['temporal']> {
  if (config.temporalAddress) return { address: config.temporalAddress, ui: null };
  const binary = await findTemporalBinary('temporal', { log: say, signal });
  const holder: { server?: TemporalServer } = {};
  await fleet.keep('temporal', async () => {
    holder.server = await startTemporal({
      binary,
      file: home.temporal,
      ports: holder.server?.ports,
      namespace: config.temporalNamespace,
      logFile: path.join(home.logs, 'temporal.log'),
      onStart: (child) => fleet.adopt('temporal', child),
    });
    return holder.server.child;
  });
  if (!holder.server) throw new Error('Temporal has not been started.');
  say(`Temporal answers at ${holder.server.address}`);
  return { address: holder.server.address, ui: holder.server.uiUrl };
}

async function findMail({ config, home, say, onMailbox }: Given): Promise<Pick<Servers, 'smtp' | 'mailbox'>> {
  if (config.smtpUrl) return { smtp: config.smtpUrl, mailbox: null };
  const mailbox = await startMailbox({ folder: home.mail, evidence: config.evidence ?? home.evidence });
  onMailbox(mailbox);
  say(`the mailbox takes mail at ${mailbox.smtpUrl}`);
  return { smtp: mailbox.smtpUrl, mailbox: mailbox.webUrl };
}
