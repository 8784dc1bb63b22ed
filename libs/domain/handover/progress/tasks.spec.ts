// Whatever waits for somebody is listed with the commands that move it on; whatever waits for nobody is not.
import { given } from '../../testing';
import { tasksOf } from './tasks';

const told = (handover: Parameters<typeof tasksOf>[0], gone = false) =>
  tasksOf(handover, gone).map(({ step, who, superior, commands }) => [step, who.id, superior, ...commands]);

describe('waiting tasks', () => {
  it('are at first the dossier for the outgoing representative, and a successor for the superiors', () => {
    expect(told(given('vip').handover)).toEqual([
      ['compile-dossier', 'out', false, 'fill-dossier-section'],
      ['appoint-successor', 'lead', true, 'nominate-successor'],
    ]);
  });

  it('go to the lead when the outgoing representative has left and nobody owns the client yet', () => {
    expect(told(given('vip').handover, true)[0]).toEqual(['compile-dossier', 'lead', false, 'fill-dossier-section']);
  });

  it('include an approval that the nominator may not give', () => {
    const story = given('vip');
    story.when('nominate-successor', { representativeId: 'tom' }, 'manager:mona');
    expect(tasksOf(story.handover, false)[1]).toMatchObject({
      step: 'appoint-successor',
      superior: true,
      commands: ['approve-successor'],
      notBy: 'manager:mona',
    });
    story.when('approve-successor', {}, 'hr');
    expect(told(story.handover)[1]).toEqual([
      'appoint-successor',
      'tom',
      false,
      'accept-appointment',
      'decline-appointment',
    ]);
  });

  it("move on to the client, the visit, and the successor's interview", () => {
    const story = given('vip').withDossier().withSuccessor();
    expect(told(story.handover)).toEqual([['notify-client', 'out', false, 'send-notice']]);
    story.withNotice();
    story.when('schedule-visit', { at: '2026-12-01T09:00:00.000Z', timeZone: 'Europe/Vienna', mode: 'in-person' });
    expect(tasksOf(story.handover, false)).toMatchObject([
      { step: 'joint-visit', commands: ['record-visit', 'cancel-visit'], scheduledAt: '2026-12-01T09:00:00.000Z' },
    ]);
    story.withVisit();
    expect(told(story.handover)).toEqual([['interview', 'tom', false, 'record-interview']]);
  });

  it('are none during a silence window, while paused, and when closed', () => {
    const ordinary = given('ordinary');
    ordinary.when('nominate-successor', { representativeId: 'tom' });
    ordinary.when('send-notice', { channel: 'call' });
    expect(told(ordinary.handover).map(([step]) => step)).not.toContain('notify-client');
    const paused = given('vip');
    paused.when('pause', { reason: 'away' });
    expect(told(paused.handover)).toEqual([]);
  });
});

describe('where a handover stood', () => {
  it('has a beginning and an end for each step, and lists a lost step again', () => {
    const story = given('vip').withDossier();
    story.now = '2026-11-05T09:00:00.000Z';
    story.withSuccessor();
    story.now = '2026-11-06T09:00:00.000Z';
    story.when('send-notice', { channel: 'call' });
    story.when('record-objection', { reason: 'no' });
    expect(story.handover.stays).toEqual([
      { step: 'compile-dossier', from: '2026-11-02T09:00:00.000Z', to: '2026-11-02T09:00:00.000Z' },
      { step: 'appoint-successor', from: '2026-11-02T09:00:00.000Z', to: '2026-11-05T09:00:00.000Z' },
      { step: 'notify-client', from: '2026-11-05T09:00:00.000Z', to: '2026-11-06T09:00:00.000Z' },
      { step: 'appoint-successor', from: '2026-11-06T09:00:00.000Z' },
    ]);
    story.when('cancel', { reason: 'gone', ownerId: 'uma' });
    expect(story.handover.stays.at(-1)).toMatchObject({ step: 'appoint-successor', to: '2026-11-06T09:00:00.000Z' });
  });
});
