// The rules of step 5.
import { given } from '../../testing';

const talk = (heldAt: string) => ({ heldAt, answers: [{ question: 'What matters?', answer: 'Time' }] });

describe('the interview', () => {
  it('comes after the joint visit', () => {
    const story = given('vip').withSuccessor().withNotice();
    expect(story.when('record-interview', talk(story.now))).toBe('interview-before-visit');
    expect(story.withVisit().when('record-interview', talk(story.now))).toEqual(['InterviewHeld']);
  });

  it('must lie in the past when it is recorded', () => {
    const story = given('vip').withSuccessor().withNotice().withVisit();
    expect(story.when('record-interview', talk('2026-11-02T09:00:00.001Z'))).toBe('interview-in-future');
  });

  it('is recorded once, and corrected by a new event', () => {
    const story = given('vip').withSuccessor().withNotice().withVisit();
    story.when('record-interview', talk(story.now));
    expect(story.when('record-interview', talk(story.now))).toBe('step-settled');
    expect(story.when('correct-interview', { reason: 'typo', notes: 'Long' })).toEqual(['InterviewCorrected']);
    expect(story.handover.steps.interview).toMatchObject({ interview: { notes: 'Long', answers: { length: 1 } } });
  });

  it('starts again with another successor', () => {
    const story = given('vip').withSuccessor().withNotice().withVisit();
    story.when('record-interview', talk(story.now));
    story.when('record-objection', { reason: 'No' });
    expect(story.handover.steps.interview).toEqual({ status: 'pending' });
    expect(story.client.ownerId).toBe('tom');
  });
});
