// The laws of a pause: it stops the clocks that it should, and nothing that a client says is turned away by it.
import { given } from '../testing';
import { surveysOf } from './state';

const story = () => {
  const told = given('ordinary');
  told.when('nominate-successor', { representativeId: 'tom' });
  told.when('send-notice', { channel: 'call' });
  return told;
};
const windowOf = ({ handover }: ReturnType<typeof story>) => {
  const step = handover.steps['notify-client'];
  return 'silenceEndsAt' in step ? step.silenceEndsAt : undefined;
};
const surveyed = () => {
  const asked = given('vip').withDossier().withSuccessor().withNotice().withVisit();
  asked.now = surveysOf(asked.handover)[0]?.dueAt ?? '';
  asked.when('request-survey', { survey: 1 }, 'system');
  asked.mailed();
  return asked;
};
const answer = { survey: 1, csat: 1, nps: 0 };

describe('A pause', () => {
  it('puts the silence window off by as long as it lasted', () => {
    const paused = story();
    expect(windowOf(paused)).toBe('2026-11-09T18:00:00.000Z');
    paused.now = '2026-11-03T09:00:00.000Z';
    paused.when('pause', { reason: 'The client is away' });
    paused.now = '2026-11-20T09:00:00.000Z';
    paused.when('resume', {});
    expect(paused.duties()).not.toContain('close-notice-window');
    expect(windowOf(paused)).toBe('2026-11-26T18:00:00.000Z');
  });

  it('puts a survey off by as long as it lasted, and does not close it as unanswered', () => {
    const paused = surveyed();
    const step = surveysOf(paused.handover)[0];
    const closesAt = step?.status === 'requested' ? step.closesAt : '';
    paused.when('pause', { reason: 'x' });
    const since = Date.parse(paused.now);
    paused.now = '2027-02-01T09:00:00.000Z';
    paused.when('resume', {});
    expect(paused.duties()).not.toContain('close-survey');
    const later = new Date(Date.parse(closesAt) + Date.parse(paused.now) - since).toISOString();
    expect(surveysOf(paused.handover)[0]).toMatchObject({ status: 'requested', closesAt: later });
  });

  it('opens no window again that had ended before it', () => {
    const paused = story();
    paused.now = '2026-11-10T09:00:00.000Z';
    paused.when('pause', { reason: 'x' });
    paused.now = '2026-11-20T09:00:00.000Z';
    paused.when('resume', {});
    expect(paused.duties()).toContain('close-notice-window');
  });

  it('turns no objection away', () => {
    const paused = story();
    paused.when('pause', { reason: 'x' });
    expect(paused.when('record-objection', { reason: 'Not him' })).toEqual(['SuccessorObjected', 'SuccessorLost']);
    expect(paused.handover).toMatchObject({ status: 'paused', refused: ['tom'] });
  });

  it('turns no acknowledgement away', () => {
    const paused = story();
    paused.when('pause', { reason: 'x' });
    expect(paused.when('record-acknowledgement', {})).toContain('NoticeAcknowledged');
  });

  it('turns no answer of a survey away', () => {
    const paused = surveyed();
    paused.when('pause', { reason: 'x' });
    expect(paused.when('record-survey-answer', answer)).toEqual(['SurveyAnswered']);
  });
});
