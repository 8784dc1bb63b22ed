// The ordinary handover's worker, in its own process like Baton's; it tells its parent when an order has been saved.
import path from 'node:path';
import { createPool } from '#libs/database';
import { createSmtpMailer } from '#libs/integrations';
import { runPeerWorker } from '../peer-worker';
import { ordinaryActivities } from './activities';

async function main(): Promise<void> {
  const [address = '', databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
  const pool = createPool({ url: databaseUrl, max: 12 });
  const mailer = createSmtpMailer({ url: smtpUrl, from: 'Handovers <handovers@bench.example>' });
  await runPeerWorker({
    address,
    taskQueue: 'ordinary',
    workflowsPath: path.join(__dirname, 'workflows.js'),
    activities: ordinaryActivities({ pool, mailer, tell: (id) => void process.send?.({ id }) }),
  });
  await mailer.close();
  await pool.end();
  process.disconnect();
}

void main();
