// Mails that are owed: sent once, recorded, and never lost because another one fails.
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createMemoryMailer, MailError } from '#libs/integrations';
import type { Outcome, OwedMail } from '#libs/services';
import type { ActivityDeps } from './deps';
import { deliver } from './deliver';
import { createPostOffice } from './post-office';

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org` });

function owedMail(effectId: string, to: { name: string; email?: string }): OwedMail {
  const steps = { dueAt: '2026-12-01T18:00:00.000Z', remindAt: [], escalateAt: '2026-12-02T18:00:00.000Z' };
  return {
    noun: 'handover',
    effect: { effectId, kind: 'reminder', step: 'interview', to: { kind: 'representative', id: 'x' } },
    to,
    handover: { plan: { interview: steps }, calendar: { timeZone: 'UTC' } } as unknown as OwedMail['handover'],
    client: { name: 'Client' },
    outgoing: person('Olga'),
    lead: person('Hilda'),
    owner: person('Olga'),
    responsible: person('Olga'),
  };
}

/** A handover that owes these mails, and records them unless `recording` throws. `looked`: after what is owed was read. */
function handover(mails: OwedMail[], recording: () => void = () => {}, looked: () => Promise<void> = async () => {}) {
  const mailer = createMemoryMailer();
  const recorded: { stream: string; effectId: string; outcome: Outcome }[] = [];
  let owed = mails;
  const deps: ActivityDeps = {
    mailer,
    headPosition: async () => 0,
    now: () => '2026-12-01T00:00:00.000Z',
    log: { warn: () => {} },
    services: {
      handovers: {
        progress: async () => undefined,
      },
      outbox: {
        owedEffects: async () => {
          const now = owed;
          await looked();
          return now;
        },
        record: async (stream: string, effectId: string, outcome: Outcome) => {
          recording();
          recorded.push({ stream, effectId, outcome });
          owed = owed.filter(({ effect }) => effect.effectId !== effectId);
        },
      },
    } as unknown as ActivityDeps['services'],
  };
  const post = createPostOffice(mailer);
  const environment = () => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  const run = () => environment().run(() => deliver(deps, post, 'handover/id', () => true));
  return { mailer, recorded, run };
}

describe('delivering', () => {
  it('sends each mail and records it under the key of its effect', async () => {
    const { mailer, recorded, run } = handover([owedMail('h.reminder.1', person('Olga'))]);
    await run();
    expect(mailer.sent.map(({ messageId }) => messageId)).toEqual(['<h.reminder.1@example.org>']);
    const outcome = { done: '<h.reminder.1@example.org>' };
    expect(recorded).toEqual([{ stream: 'handover/id', effectId: 'h.reminder.1', outcome }]);
  });

  it('records what can never be sent as failed, without the address', async () => {
    const { mailer, recorded, run } = handover([owedMail('h.reminder.1', { name: 'Olga' })]);
    await run();
    expect(mailer.sent).toEqual([]);
    expect(recorded).toEqual([
      {
        stream: 'handover/id',
        effectId: 'h.reminder.1',
        outcome: { failed: expect.not.stringContaining('@') as string },
      },
    ]);
  });

  it('sends the others when one is not taken now, and fails so that it is tried again', async () => {
    const mails = [owedMail('h.reminder.1', person('Olga')), owedMail('h.reminder.2', person('Sven'))];
    const { mailer, recorded, run } = handover(mails);
    mailer.failNext(new MailError('try later', false));
    await expect(run()).rejects.toMatchObject({ permanent: false });
    expect(recorded.map(({ effectId }) => effectId)).toEqual(['h.reminder.2']);
    await run();
    expect(recorded.map(({ effectId }) => effectId)).toEqual(['h.reminder.2', 'h.reminder.1']);
  });

  it('records and does not send again what it sent before but could not record', async () => {
    let failing = true;
    const { mailer, recorded, run } = handover([owedMail('h.reminder.1', person('Olga'))], () => {
      if (failing) throw new Error('the database is away');
    });
    await expect(run()).rejects.toThrow('the database is away');
    failing = false;
    await run();
    expect(recorded).toHaveLength(1);
    expect(mailer.sent).toHaveLength(1);
  });

  it('does not send beside an attempt that was given up and still sends', async () => {
    const { mailer, run } = handover([owedMail('h.reminder.1', person('Olga'))]);
    await Promise.all([run(), run()]);
    expect(mailer.sent).toHaveLength(1);
  });

  it('does not send what another attempt has sent and recorded since it looked', async () => {
    const gates = [new Promise<void>((resolve) => setTimeout(resolve, 50))];
    const { mailer, run } = handover([owedMail('h.reminder.1', person('Olga'))], undefined, async () => gates.pop());
    await Promise.all([run(), run()]);
    expect(mailer.sent).toHaveLength(1);
  });
});
