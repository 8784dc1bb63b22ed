// The rules of step 6.
import { given } from '../../testing';
import { surveysOf } from '../state';

const answer = { csat: 5, nps: 9 };
const owned = () => given('vip').withDossier().withSuccessor().withNotice().withVisit();
const mailed = (story: ReturnType<typeof given>) =>
  story.when(
    'record-effect-done',
    { effectId: story.handover.effects.at(-1)?.effectId ?? '', reference: 'm' },
    'system',
  );
const dueAt = (story: ReturnType<typeof given>, number: number) => surveysOf(story.handover)[number - 1]?.dueAt ?? '';

describe('the follow-up surveys', () => {
  it('are each sent on their date after ownership passed, not before', () => {
    const story = owned();
    expect(story.when('request-survey', { survey: 1 }, 'system')).toBe('not-due');
    expect(dueAt(story, 1)).toBe('2026-11-16T18:00:00.000Z');
    story.now = dueAt(story, 1);
    expect(story.duties()).toContain('request-survey');
    expect(story.when('request-survey', { survey: 2 }, 'system')).toBe('not-due');
    expect(story.when('request-survey', { survey: 1 }, 'system')).toEqual(['SurveyRequested']);
    expect(story.when('request-survey', { survey: 1 }, 'system')).toBe('not-due');
    expect(story.handover.effects.at(-1)).toMatchObject({ kind: 'survey', number: 1, to: { kind: 'client', id: 'c' } });
  });

  it('are asked in person if the client has no mail address', () => {
    const story = owned();
    story.client = { ...story.client, details: { name: 'Client' } };
    story.now = dueAt(story, 1);
    const mails = story.handover.effects.length;
    expect(story.when('request-survey', { survey: 1 }, 'system')).toEqual(['SurveyRequested']);
    expect(story.handover.effects).toHaveLength(mails);
    expect(story.when('record-survey-answer', { survey: 1, ...answer })).toEqual(['SurveyAnswered']);
  });

  it('take one answer each, which can be corrected', () => {
    const story = owned();
    story.now = dueAt(story, 1);
    expect(story.when('record-survey-answer', { survey: 1, ...answer })).toBe('survey-not-sent');
    story.when('request-survey', { survey: 1 }, 'system');
    expect(story.when('record-survey-answer', { survey: 1, ...answer })).toBe('survey-not-sent');
    mailed(story);
    expect(story.when('record-survey-answer', { survey: 9, ...answer })).toBe('unknown-survey');
    story.when('record-survey-answer', { survey: 1, ...answer });
    const corrected = story.when('correct-survey-answer', { survey: 1, csat: 2, nps: 3, reason: 'Misheard' });
    expect(corrected).toEqual(['SurveyAnswerCorrected']);
    expect(surveysOf(story.handover)[0]).toMatchObject({ status: 'answered', answer: { csat: 2, nps: 3 } });
  });

  it('close without an answer after a while', () => {
    const story = owned();
    story.now = dueAt(story, 1);
    story.when('request-survey', { survey: 1 }, 'system');
    mailed(story);
    expect(story.when('close-survey', { survey: 1 }, 'system')).toBe('not-due');
    story.now = '2026-11-30T18:00:00.000Z';
    expect(story.duties()).toContain('close-survey');
    expect(story.when('close-survey', { survey: 1 }, 'system')).toEqual(['SurveyClosedUnanswered']);
  });

  it('keep their answers in the state when the successor is lost', () => {
    const story = owned();
    story.now = dueAt(story, 1);
    story.when('request-survey', { survey: 1 }, 'system');
    mailed(story);
    story.when('record-survey-answer', { survey: 1, ...answer });
    story.when('record-objection', { reason: 'Not any more' });
    expect(surveysOf(story.handover)).toEqual([]);
    expect(story.handover.answered).toMatchObject([
      { number: 1, successorId: 'tom', answer: { survey: 1, ...answer } },
    ]);
  });

  it('complete the handover with the last one, and not earlier', () => {
    const story = owned();
    story.when('record-interview', { heldAt: story.now, answers: [] });
    let outcome: unknown;
    for (const survey of [1, 2, 3, 4]) {
      expect(story.handover.status).toBe('open');
      story.now = dueAt(story, survey);
      story.when('request-survey', { survey }, 'system');
      mailed(story);
      outcome = story.when('record-survey-answer', { survey, ...answer });
    }
    expect(outcome).toEqual(['SurveyAnswered', 'HandoverCompleted', 'ClientHandoverEnded']);
    expect(story.client).toMatchObject({ ownerId: 'tom', openHandoverId: undefined });
    expect(story.when('pause', { reason: 'x' })).toBe('handover-closed');
  });
});
