// A pause stops the clocks that it should, and never turns away what a client says.
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
  it('postpones the silence window by its own length', () => {
    const paused = story();
    expect(windowOf(paused)).toBe('2026-11-09T18:00:00.000Z');
    paused.now = '2026-11-03T09:00:00.000Z';
    paused.when('pause', { reason: 'The client is away' });
    paused.now = '2026-11-20T09:00:00.000Z';
    paused.when('resume', {});
    expect(paused.duties()).not.toContain('close-notice-window');
    expect(windowOf(paused)).toBe('2026-11-26T18:00:00.000Z');
  });

  it('postpones a survey by its own length, and does not close it as unanswered', () => {
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

  it('does not reopen a window that had ended before it', () => {
    const paused = story();
    paused.now = '2026-11-10T09:00:00.000Z';
    paused.when('pause', { reason: 'x' });
    paused.now = '2026-11-20T09:00:00.000Z';
    paused.when('resume', {});
    expect(paused.duties()).toContain('close-notice-window');
  });

  it('does not turn away an objection', () => {
    const paused = story();
    paused.when('pause', { reason: 'x' });
    expect(paused.when('record-objection', { reason: 'Not him' })).toEqual(['SuccessorObjected', 'SuccessorLost']);
    expect(paused.handover).toMatchObject({ status: 'paused', refused: ['tom'] });
  });

  it('does not turn away an acknowledgement', () => {
    const paused = story();
    paused.when('pause', { reason: 'x' });
    expect(paused.when('record-acknowledgement', {})).toContain('NoticeAcknowledged');
  });

  it('does not turn away a survey answer', () => {
    const paused = surveyed();
    paused.when('pause', { reason: 'x' });
    expect(paused.when('record-survey-answer', answer)).toEqual(['SurveyAnswered']);
  });
});
