// What a departure owes is sent with its pull, also when a duty is refused: then above all somebody has to be asked.
import { createMemoryMailer } from '#libs/integrations';
import type { OwedEffect } from '#libs/services';
import { advanceDeparture } from './advance';
import { deliverForDeparture } from './deliver';
import type { ActivityDeps } from './deps';
import { createPostOffice } from './post-office';

const refusal = (code: string) => Object.assign(new Error(code), { name: 'Refusal', code });

/** A departure that owes a mail, and whose duties are refused with that code, if any. */
function departure(refused?: string) {
  const mailer = createMemoryMailer();
  const recorded: unknown[] = [];
  const effect = {
    effectId: 'd.interim-owner-needed.1',
    kind: 'interim-owner-needed',
    to: { kind: 'person', id: 'p' },
  };
  const to = { name: 'Helen', email: 'helen@example.org' };
  const mail = {
    noun: 'departure',
    effect,
    to,
    departure: { lastWorkingDay: '2026-12-18' },
    outgoing: { name: 'Vera' },
  };
  let owed = [mail];
  const progress = { version: 3, status: 'announced', endsAt: '2026-12-18T18:00:00.000Z' };
  const duties = refused ? [{ name: 'close-last-working-day', data: {} }] : [];
  const deps = {
    cursors: { moved: async () => {} },
    headPosition: async () => 7,
    services: {
      departures: {
        progress: async () => ({ ...progress, duties }),
        execute: async () => {
          throw refusal(refused ?? '');
        },
      },
      outbox: {
        owedEffects: async () => owed as unknown as OwedEffect[],
        record: async (...outcome: unknown[]) => {
          recorded.push(outcome);
          owed = [];
        },
      },
    },
  } as unknown as ActivityDeps;
  const post = createPostOffice(mailer);
  return { mailer, recorded, run: () => advanceDeparture(deps, 'd', () => deliverForDeparture(deps, post, 'd')) };
}

describe("a departure's pull", () => {
  it('sends what is owed, and records it under the departure', async () => {
    const { mailer, recorded, run } = departure();
    expect(await run()).toMatchObject({ version: 7, status: 'announced' });
    expect(mailer.sent.map(({ subject }) => subject)).toEqual(['An interim owner is needed for the clients of Vera']);
    expect(recorded).toEqual([
      ['departure/d', 'd.interim-owner-needed.1', { done: '<d.interim-owner-needed.1@example.org>' }],
    ]);
  });

  it('sends it although a duty is refused', async () => {
    const { mailer, run } = departure('no-interim-owner');
    await expect(run()).rejects.toThrow('no-interim-owner');
    expect(mailer.sent).toHaveLength(1);
  });
});
