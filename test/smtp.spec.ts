// The harness's own laws: accepted mails are kept as they were sent, and a refusal reaches the sender.
import { createTransport } from 'nodemailer';
import { startTestSmtp } from './smtp';

describe('the SMTP server for tests', () => {
  it('keeps mails with their id and envelope, refuses when told, and reports when one has arrived', async () => {
    const smtp = await startTestSmtp();
    const transport = createTransport(smtp.url);
    const mail = {
      from: 'hr@example.org',
      to: 'Ana <ana@example.org>',
      subject: 'Füße',
      text: 'x',
      messageId: '<1@b>',
    };
    const arrived = smtp.waitFor((message) => message.messageId === '<2@b>');
    smtp.failNext(1);
    await expect(transport.sendMail(mail)).rejects.toMatchObject({ responseCode: 451 });
    await transport.sendMail(mail);
    await transport.sendMail({ ...mail, messageId: '<2@b>' });
    expect((await arrived).map(({ messageId }) => messageId)).toEqual(['<1@b>', '<2@b>']);
    expect(smtp.messages()[0]).toMatchObject({
      subject: 'Füße',
      to: [{ name: 'Ana', address: 'ana@example.org' }],
      envelope: { from: 'hr@example.org', to: ['ana@example.org'] },
    });
    await expect(smtp.waitFor(3, 50)).rejects.toThrow('there came 2 mails: Füße, Füße');
    await smtp.stop();
  });
});
