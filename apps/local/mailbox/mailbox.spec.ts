// The mailbox over SMTP and HTTP: durable, and safe against whatever strangers write.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { until } from '../../../test/local/run';
import { type Mailbox, startMailbox } from './mailbox';

const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert('2')">`;

describe('the mailbox', () => {
  let folder: string;
  let evidence: string;
  let mailbox: Mailbox;
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-mail-'));
    evidence = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-evidence-'));
    mailbox = await startMailbox({ folder, evidence });
  });
  afterEach(async () => {
    await mailbox.stop();
    for (const each of [folder, evidence]) fs.rmSync(each, { recursive: true });
  });

  const send = (mail: object) =>
    createTransport(mailbox.smtpUrl).sendMail({ from: 'hr@example.org', to: 'ana@example.org', text: 'x', ...mail });
  const get = async (address: string) => fetch(new URL(address, mailbox.webUrl));
  const json = async () => (await get('/messages.json')).json() as Promise<Record<string, unknown>[]>;

  it('has a mail on disk before the sender is told that it was accepted, and keeps it over a restart', async () => {
    await send({ subject: 'Übergabe', messageId: '<1@baton>', text: 'Grüße' });
    expect(fs.readdirSync(folder)).toEqual(['00000001.json']);
    fs.writeFileSync(path.join(folder, '00000002.unfinished'), '{"half');
    await mailbox.stop();
    mailbox = await startMailbox({ folder, evidence });
    await send({ subject: 'Second' });
    expect(await json()).toMatchObject([
      { id: '00000002', subject: 'Second' },
      {
        id: '00000001',
        subject: 'Übergabe',
        messageId: '<1@baton>',
        text: 'Grüße\n',
        envelope: { to: ['ana@example.org'] },
      },
    ]);
  });

  it('lets no mail bring markup, script or foreign content into its pages', async () => {
    const from = { name: HOSTILE, address: 'hr@example.org' };
    await send({ subject: HOSTILE, text: `${HOSTILE} see https://x.example/?a=1&b="<b>`, html: HOSTILE, from });
    for (const address of ['/', '/messages/00000001']) {
      const response = await get(address);
      const body = await response.text();
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body).not.toMatch(/<script|<img/i);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    }
    const page = await (await get('/messages/00000001')).text();
    expect(page).toContain('href="https://x.example/?a=1&amp;b="');
    expect(page).toContain('<iframe sandbox ');
    const own = await get('/messages/00000001/html');
    expect(own.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('answers only to names of this machine, and only to requests that read', async () => {
    const status = await new Promise((resolve) => {
      http.get(mailbox.webUrl, { headers: { Host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(status).toBe(421);
    expect((await fetch(mailbox.webUrl, { method: 'POST' })).status).toBe(405);
    for (const address of ['/messages/9', '/messages/..%2f..', '/nowhere'])
      expect((await get(address)).status).toBe(404);
  });

  it('hides mails from other users of the machine', async () => {
    await send({});
    expect(fs.statSync(folder).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(folder, '00000001.json')).mode & 0o077).toBe(0);
  });

  it('refuses a mail that is too large', async () => {
    const large = send({ text: 'x'.repeat(11 * 1024 * 1024) });
    await expect(large).rejects.toMatchObject({ responseCode: 552 });
    expect(await json()).toEqual([]);
  });

  it('deletes every mail about an erased client, late ones too, and no others', async () => {
    const [gone, stays] = ['0198c1a0-0000-7000-8000-000000000001', '0198c1a0-0000-7000-8000-000000000002'];
    const about = (id: string, number: number) => send({ messageId: `<${id}.notice.${number}@baton.example>` });
    await about(gone, 1);
    await about(stays, 1);
    const line = JSON.stringify({ clientId: 'c', handovers: [gone] });
    fs.writeFileSync(path.join(evidence, 'erasures.jsonl'), `${line}\n{"clientId":"cut sh`);
    await until(async () => (await json()).length === 1);
    await about(gone, 2);
    await about(stays, 2);
    const ids = [`<${stays}.notice.2@baton.example>`, `<${stays}.notice.1@baton.example>`];
    expect((await json()).map(({ messageId }) => messageId)).toEqual(ids);
    expect(fs.readdirSync(folder)).toHaveLength(2);
    await mailbox.stop();
    fs.copyFileSync(path.join(folder, '00000002.json'), path.join(folder, '00000009.json'));
    fs.appendFileSync(path.join(evidence, 'erasures.jsonl'), `\n${JSON.stringify({ handovers: [stays] })}\n`);
    mailbox = await startMailbox({ folder, evidence });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
