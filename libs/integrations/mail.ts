// Mail to clients and staff: what a mailer is, the one that speaks SMTP, and the one that tests read.
import { createTransport } from 'nodemailer';
import { deliverableAddress, oneLine, parseSender, type MailAddress } from './mail-address';
import { MailError, mailErrorOf } from './mail-error';
import { write, type Letter } from '#libs/telling';

/** `effectId` makes the Message-ID, so that one mail sent twice after a crash can be told from two mails. */
export type Mail = Letter & {
  effectId: string;
  to: MailAddress;
  /** Where answers go; without it they go to MAIL_FROM. */
  replyTo?: MailAddress;
  locale: 'en';
};

export interface Mailer {
  /** Resolves once the server has taken the mail; rejects with a MailError, permanent or not. */
  send(mail: Mail): Promise<{ messageId: string }>;
  close(): Promise<void>;
}

interface SmtpOptions {
  /** smtp:// or smtps://, with user and password where needed */
  url: string;
  /** MAIL_FROM */
  from: string;
  timeoutMs?: number;
}

/** A pool of connections to an SMTP server. It never resends by itself: that is the caller's decision. */
export function createSmtpMailer({ url, from, timeoutMs = 20_000 }: SmtpOptions): Mailer {
  const sender = parseSender(from);
  const transport = createTransport({
    url,
    pool: true,
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const message = compose(mail, sender);
      try {
        await transport.sendMail(message);
      } catch (failure) {
        throw mailErrorOf(failure);
      }
      return { messageId: message.messageId };
    },
    async close() {
      transport.close();
    },
  };
}

type Composed = ReturnType<typeof compose>;

interface MemoryMailer extends Mailer {
  /** What was sent, oldest first. */
  readonly sent: Composed[];
  /** The next `send` rejects with this, and sends nothing. */
  failNext(error: Error): void;
}

/** For tests: the same checks and the same texts, kept in memory. */
export function createMemoryMailer(from = 'Baton <baton@example.org>'): MemoryMailer {
  const sender = parseSender(from);
  const failures: Error[] = [];
  const sent: Composed[] = [];
  return {
    sent,
    failNext: (error) => void failures.push(error),
    async send(mail) {
      const failure = failures.shift();
      if (failure) throw failure;
      const message = compose(mail, sender);
      sent.push(message);
      return { messageId: message.messageId };
    },
    async close() {},
  };
}

function compose(mail: Mail, sender: Required<MailAddress>) {
  const to = checked(mail.to);
  if (!/^[\w.-]{1,64}$/.test(mail.effectId)) throw new MailError('The effect id is not fit for a Message-ID.', true);
  const { subject, text, html } = write(mail);
  return {
    messageId: `<${mail.effectId}@${sender.address.slice(sender.address.lastIndexOf('@') + 1)}>`,
    from: sender,
    to: [to],
    ...(mail.replyTo && { replyTo: [checked(mail.replyTo)] }),
    envelope: { from: sender.address, to: [to.address] },
    subject: oneLine(subject),
    text,
    html,
    // RFC 3834: an out-of-office reply must not be taken for the client's answer.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
  };
}

function checked({ name, address }: MailAddress): Required<MailAddress> {
  const deliverable = deliverableAddress(address);
  if (!deliverable) throw new MailError('The recipient has no address that mail can be sent to.', true);
  return { name: oneLine(name ?? ''), address: deliverable };
}
