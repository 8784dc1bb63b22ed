// What is owed: nobody is asked to do or told what is out of date, and a mail that nobody got stays visible.
import { given } from '../testing';
import { outgoingIsGone, whoActs } from './deadlines';
import { folded } from './facts';
import { passOwnership } from './follows';
import { surveysOf, type Handover } from './state';
import { unrepaired } from './wanted';
import { dueInstant, localDate } from '#libs/calendar';

const context = (now: string) => ({
  actor: 'system',
  now,
  due: dueInstant,
  today: (calendar: Handover['calendar']) => localDate(calendar, now),
});
type Story = ReturnType<typeof given>;

/** The last working day has ended, and somebody else owns the client. */
function ended(story: Story, to: string, basis: 'successor' | 'interim'): void {
  story.now = '2026-12-18T18:00:00.000Z';
  const { event } = passOwnership(story.handover, story.client, { to, basis }, context(story.now));
  story.handover = folded(story.handover, [event], context(story.now));
  story.client = { ...story.client, ownerId: to, ownerBasis: basis };
}
const asked = () => {
  const story = given('vip').withDossier().withSuccessor();
  story.mailed();
  story.withNotice().withVisit();
  story.now = surveysOf(story.handover)[0]?.dueAt ?? '';
  story.when('request-survey', { survey: 1 }, 'system');
  return story;
};
const kinds = ({ handover }: Story) => handover.effects.map(({ kind, to }) => `${kind} ${to.id}`);

describe('A client who was never told', () => {
  it('gets no survey, however ownership passed', () => {
    const story = given('vip').withDossier().withSuccessor();
    ended(story, 'tom', 'successor');
    story.now = '2027-06-02T09:00:00.000Z';
    expect(surveysOf(story.handover)).toEqual([]);
    expect(story.duties()).not.toContain('request-survey');
  });

  it('gets surveys from the day on which it learns of its new owner', () => {
    const story = given('vip').withDossier().withSuccessor();
    ended(story, 'tom', 'successor');
    story.now = '2027-01-11T09:00:00.000Z';
    expect(story.when('send-notice', { channel: 'call' })).toEqual(['NoticeGiven', 'SurveysPlanned']);
    expect(surveysOf(story.handover)[0]).toMatchObject({ dueAt: '2027-01-25T18:00:00.000Z' });
  });
});

describe('A mail', () => {
  it('to a nominee who was replaced is withdrawn', () => {
    const story = given('vip').withDossier();
    story.when('nominate-successor', { representativeId: 'tom' });
    story.when('approve-successor', {}, 'hr');
    expect(kinds(story)).toEqual(['appointment tom']);
    story.when('nominate-successor', { representativeId: 'uma' });
    expect(kinds(story)).toEqual([]);
  });

  it('with a survey that was skipped is withdrawn', () => {
    const story = asked();
    expect(kinds(story)).toEqual(['survey c']);
    story.when('skip-step', { step: 'follow-up-surveys', reason: 'The client wishes none' });
    expect(kinds(story)).toEqual([]);
  });

  it('of a cancelled handover is no longer owed', () => {
    const story = asked();
    story.when('cancel', { reason: 'x', ownerId: 'uma' });
    expect(kinds(story)).toEqual([]);
  });

  it("that failed permanently does not count as the client's silence", () => {
    const story = asked();
    const { effectId = '' } = story.handover.effects[0] ?? {};
    story.when('record-effect-failed', { effectId, reason: 'No such mailbox' }, 'system');
    story.now = '2026-12-30T18:00:00.000Z';
    expect(story.when('close-survey', { survey: 1 }, 'system')).toEqual(['SurveyUndelivered']);
  });

  it('that failed for an earlier successor does not affect the silence about the next one', () => {
    const story = asked();
    const { effectId = '' } = story.handover.effects[0] ?? {};
    story.when('record-effect-failed', { effectId, reason: 'No such mailbox' }, 'system');
    story.when('record-objection', { reason: 'No' });
    story.withSuccessor('uma');
    story.mailed();
    story.withNotice().withVisit();
    story.now = surveysOf(story.handover)[0]?.dueAt ?? '';
    story.when('request-survey', { survey: 1 }, 'system');
    story.mailed();
    expect(unrepaired(story.handover)).toEqual([]);
    story.now = '2027-01-29T18:00:00.000Z';
    expect(story.when('close-survey', { survey: 1 }, 'system')).toEqual(['SurveyClosedUnanswered']);
  });

  it('that failed permanently stays visible until somebody has made up for it', () => {
    const story = asked();
    const { effectId = '' } = story.handover.effects[0] ?? {};
    story.when('record-effect-failed', { effectId, reason: 'No such mailbox' }, 'system');
    expect(unrepaired(story.handover)).toMatchObject([{ effectId }]);
    story.when('record-survey-answer', { survey: 1, csat: 5, nps: 9 });
    expect(unrepaired(story.handover)).toEqual([]);
  });
});

describe('An approval that the track does not ask for', () => {
  it('is refused, and orders nothing twice', () => {
    const story = given('vip').withDossier();
    const appointment = { ...story.handover.rules['appoint-successor'], approval: false };
    story.handover = { ...story.handover, rules: { ...story.handover.rules, 'appoint-successor': appointment } };
    story.when('nominate-successor', { representativeId: 'tom' });
    expect(story.when('approve-successor', {}, 'hr')).toBe('approval-not-asked');
    expect(kinds(story)).toEqual(['appointment tom']);
  });
});

describe('The deadlines of a lost successor', () => {
  it('fall away with the surveys, and nobody is reminded of them', () => {
    const story = given('vip').withDossier().withSuccessor().withNotice().withVisit();
    const escalateAt = story.handover.plan['follow-up-surveys']?.escalateAt ?? '';
    story.when('record-objection', { reason: 'No' });
    expect(story.handover.plan['follow-up-surveys']).toBeUndefined();
    story.now = escalateAt;
    expect(story.when('escalate-step', { step: 'follow-up-surveys' }, 'system')).toBe('not-due');
  });

  it('are computed again for the next one, and can be escalated again', () => {
    const story = given('vip').withDossier().withSuccessor().withNotice().withVisit();
    story.now = story.handover.plan['follow-up-surveys']?.escalateAt ?? '';
    story.when('escalate-step', { step: 'follow-up-surveys' }, 'system');
    story.when('record-objection', { reason: 'No' });
    story.withSuccessor('uma').withNotice().withVisit();
    story.now = story.handover.plan['follow-up-surveys']?.escalateAt ?? '';
    expect(story.duties()).toContain('escalate-step');
  });
});

describe('A representative who leaves', () => {
  it('is asked for everything until the last working day ends, and for nothing after that', () => {
    const story = given('vip').withDossier();
    const acts = (now: string) => whoActs(story.handover, 'joint-visit', outgoingIsGone(story.handover, context(now)));
    expect(acts('2026-12-18T17:59:59.000Z').id).toBe('out');
    ended(story, 'lead', 'interim');
    expect(acts('2026-12-18T18:00:00.000Z').id).toBe('lead');
  });
});

describe('An interim owner who is appointed', () => {
  it('is the owner as successor from then on', () => {
    const story = given('ordinary');
    ended(story, 'lead', 'interim');
    story.when('nominate-successor', { representativeId: 'lead' });
    story.when('send-notice', { channel: 'call' });
    expect(story.when('record-acknowledgement', {})).toContain('OwnerConfirmed');
    expect(story.client).toMatchObject({ ownerId: 'lead', ownerBasis: 'successor' });
  });
});
