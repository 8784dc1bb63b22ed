// Mail against a real SMTP server: what arrives, under which id, and what each failure means.
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMemoryMailer, createSmtpMailer, type Mail, type Mailer } from './mail';
import { MailError } from './mail-error';

const effectId = '0198f3a0-0000-7000-8000-00000000e001';
const reminder: Mail = {
  template: 'reminder',
  effectId,
  locale: 'en',
  to: { name: 'Nancy Davolio', address: 'nancy@example.org' },
  data: {
    recipientName: 'Nancy Davolio',
    clientName: 'Blauer See <Delikatessen> & Söhne',
    step: 'compile-dossier',
    dueAt: '2026-03-31T16:00:00.000Z',
    timeZone: 'Europe/Berlin',
    link: 'https://baton.example/app?handover=1&tab=2',
  },
};

interface Arrived {
  mail: Email;
  /** Whom the envelope names; the mail is delivered to them. */
  recipients: string[];
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function smtp(options: SMTPServerOptions = {}): Promise<{ mailer: Mailer; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          arrived.push({ mail, recipients });
          done();
        });
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => void server.close(resolve)));
  return { mailer: mailerTo((server.server.address() as AddressInfo).port), arrived };
}

function mailerTo(port: number, timeoutMs = 5000): Mailer {
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Baton <baton@example.org>', timeoutMs });
  closing.push(() => mailer.close());
  return mailer;
}

async function failure(sending: Promise<unknown>): Promise<MailError> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailError);
  return error as MailError;
}

function reply(responseCode: number): Error {
  return Object.assign(new Error('nancy@example.org is not wanted'), { responseCode });
}

describe('a mail over SMTP', () => {
  it('arrives with the Message-ID of its effect, in text and in HTML', async () => {
    const { mailer, arrived } = await smtp();
    const { messageId } = await mailer.send(reminder);
    expect(messageId).toBe(`<${effectId}@example.org>`);
    const [{ mail }] = arrived as [Arrived];
    expect(mail.messageId).toBe(messageId);
    expect(mail.subject).toBe('Reminder: compile dossier for Blauer See <Delikatessen> & Söhne');
    expect(mail.to).toEqual([{ name: 'Nancy Davolio', address: 'nancy@example.org' }]);
    expect(mail.text).toContain('due on 31 March 2026 at 18:00 (Europe/Berlin)');
    expect(mail.html).toContain('Blauer See &lt;Delikatessen&gt; &amp; Söhne');
    expect(mail.html).not.toContain('<Delikatessen>');
  });

  it('goes to the envelope that was checked, whatever the name says', async () => {
    const { mailer, arrived } = await smtp();
    const name = 'Nancy" <eve@example.org>,\r\nBcc: eve@example.org';
    await mailer.send({ ...reminder, to: { name, address: 'nancy@bücher.example' } });
    const [{ mail, recipients }] = arrived as [Arrived];
    expect(recipients).toEqual(['nancy@bücher.example']);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to?.[0]?.address).toBe('nancy@xn--bcher-kva.example');
  });

  it('asks for no automatic answers, and says where people reply to', async () => {
    const { mailer, arrived } = await smtp();
    await mailer.send({ ...reminder, replyTo: { name: 'Lead', address: 'lead@example.org' } });
    const [{ mail }] = arrived as [Arrived];
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail.replyTo?.[0]?.address).toBe('lead@example.org');
  });

  it('goes to an international local part where the server takes it', async () => {
    const { mailer, arrived } = await smtp();
    await mailer.send({ ...reminder, to: { address: '用戶@example.org' } });
    expect(arrived[0]?.recipients).toEqual(['用戶@example.org']);
  });
});

describe('a mail that is not sent', () => {
  it.each([
    [550, true],
    [552, true],
    [421, false],
    [452, false],
    [503, false],
    [530, false],
  ])('after the answer %i to its recipient is permanent: %s', async (code, permanent) => {
    const { mailer } = await smtp({ onRcptTo: (_address, _session, done) => done(reply(code)) });
    expect((await failure(mailer.send(reminder))).permanent).toBe(permanent);
  });

  it('is permanent when the server refuses its content', async () => {
    const { mailer } = await smtp({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(reply(554)));
      },
    });
    expect((await failure(mailer.send(reminder))).permanent).toBe(true);
  });

  it('never quotes an address in its error', async () => {
    const { mailer } = await smtp({ onRcptTo: (_address, _session, done) => done(reply(550)) });
    const error = await failure(mailer.send(reminder));
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/nancy/i);
  });

  it('is worth another try when no server is there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect((await failure(mailerTo(port).send(reminder))).permanent).toBe(false);
  });

  it('is worth another try when the server says nothing for too long', async () => {
    const server: Server = createServer().listen(0, '127.0.0.1');
    server.on('connection', (socket) => closing.push(async () => socket.destroy()));
    await once(server, 'listening');
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const error = await failure(mailerTo((server.address() as AddressInfo).port, 50).send(reminder));
    expect(error.permanent).toBe(false);
  });

  it('is worth another try when signing in fails, because that is ours to fix', async () => {
    const { mailer, arrived } = await smtp({ authOptional: false });
    expect((await failure(mailer.send(reminder))).permanent).toBe(false);
    expect(arrived).toEqual([]);
  });

  it.each(['nobody', 'a@b.example\r\nDATA', ''])('to %j is permanent and asks no server', async (address) => {
    const { mailer, arrived } = await smtp();
    expect((await failure(mailer.send({ ...reminder, to: { address } }))).permanent).toBe(true);
    expect(arrived).toEqual([]);
  });

  it('is permanent when its effect id would leave its header', async () => {
    const { mailer } = await smtp();
    expect((await failure(mailer.send({ ...reminder, effectId: 'x>\r\nBcc: eve@example.org' }))).permanent).toBe(true);
  });
});

describe('the mailer for tests', () => {
  it('keeps what it sent, and fails once where it is told to', async () => {
    const mailer = createMemoryMailer();
    mailer.failNext(new MailError('no', false));
    await expect(mailer.send(reminder)).rejects.toThrow('no');
    await mailer.send(reminder);
    expect(mailer.sent.map(({ messageId, to }) => [messageId, to[0]?.address])).toEqual([
      [`<${effectId}@example.org>`, 'nancy@example.org'],
    ]);
  });

  it('refuses the addresses that the real one refuses', async () => {
    await expect(createMemoryMailer().send({ ...reminder, to: { address: 'x' } })).rejects.toThrow('no address');
  });
});
