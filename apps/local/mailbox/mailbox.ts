// The mailbox of the local mode: an SMTP server that delivers to nobody, and a page that shows what it received.
import { once } from 'node:events';
import { type AddressInfo, type Server } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { findFreePort } from '../ports';
import { followErasures } from './erased';
import { type MailStore, openMailStore } from './store';
import { createMailboxWeb } from './web';

export interface Mailbox {
  smtpUrl: string;
  webUrl: string;
  stop(): Promise<void>;
}

const LARGEST_MAIL = 10 * 1024 * 1024;

/**
 * `folder` keeps the mails; `evidence` has the erasure ledger. Both servers listen on free ports of this machine only.
 */
export async function startMailbox({ folder, evidence }: { folder: string; evidence: string }): Promise<Mailbox> {
  const store = await openMailStore(folder);
  const follower = await followErasures(evidence, store.forget);
  const smtp = createSmtp(store);
  const web = createMailboxWeb(store);
  const smtpPort = await listen(smtp.server);
  const webPort = await listen(web);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    webUrl: `http://127.0.0.1:${webPort}/`,
    stop: async () => {
      await follower();
      await new Promise<void>((resolve) => void smtp.close(() => resolve()));
      web.close();
      web.closeAllConnections();
    },
  };
}

function createSmtp(store: MailStore): SMTPServer {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: LARGEST_MAIL,
    closeTimeout: 1_000,
    logger: false,
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      const to = envelope.rcptTo.map(({ address }) => address);
      const keep = async () => {
        const raw = await buffer(stream);
        if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 });
        await store.add(raw, { from, to });
      };
      void keep().then(() => done(), done);
    },
  });
  smtp.on('error', () => undefined); // a client that hung up; it will try again
  return smtp;
}

async function listen(server: Server): Promise<number> {
  server.listen(await findFreePort(), '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
