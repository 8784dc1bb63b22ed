// A real SMTP server for tests: keeps the mails that it accepts, and refuses mails when a test asks for that.
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail extends Email {
  envelope: { from: string; to: string[] } /* whom the mail really goes to, whatever its headers say */;
  /** Milliseconds since 1970. */
  acceptedAt: number;
}

interface TestSmtp {
  url: string;
  messages(): ReceivedMail[];
  /** Resolves once this many mails, or one that matches, have been accepted. */
  waitFor(wanted: number | ((mail: ReceivedMail) => boolean), withinMs?: number): Promise<ReceivedMail[]>;
  /** Refuses the next n mails with 451: try again later. */
  failNext(n: number): void;
  stop(): Promise<void>;
}

/** `onAccepted` is called when a mail is stored, before its sender gets the answer. */
export async function startTestSmtp({
  port = 0,
  onAccepted,
}: { port?: number; onAccepted?: () => void } = {}): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let toFail = 0;
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const bytes = await buffer(stream);
    if (toFail > 0) {
      toFail -= 1;
      throw Object.assign(new Error('Try again later'), { responseCode: 451 });
    }
    received.push({ ...(await PostalMime.parse(bytes)), envelope: envelopeOf(session), acceptedAt: Date.now() });
    onAccepted?.();
    for (const look of waiting) look();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => void take(stream, session).then(() => done(), done),
  });
  server.on('error', () => undefined); // a client was killed in the middle of a mail
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    messages: () => [...received],
    waitFor: (wanted, withinMs = 10_000) => arrival(received, waiting, wanted, withinMs),
    failNext: (n) => void (toFail = n),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function envelopeOf({ envelope }: SMTPServerSession): ReceivedMail['envelope'] {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return { from, to: envelope.rcptTo.map(({ address }) => address) };
}

function arrival(
  received: ReceivedMail[],
  waiting: Set<() => void>,
  wanted: number | ((mail: ReceivedMail) => boolean),
  withinMs: number,
): Promise<ReceivedMail[]> {
  const isThere = () => (typeof wanted === 'number' ? received.length >= wanted : received.some(wanted));
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      clearTimeout(timer);
      waiting.delete(look);
      then();
    };
    const look = () => isThere() && settle(() => resolve([...received]));
    const subjects = () => received.map(({ subject }) => subject).join(', ') || 'none';
    const late = () => reject(new Error(`Within ${withinMs} ms there came ${received.length} mails: ${subjects()}`));
    const timer = setTimeout(() => settle(late), withinMs);
    waiting.add(look);
    look();
  });
}
