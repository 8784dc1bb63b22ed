// The rules of step 4.
import { given } from '../../testing';

const held = (heldAt: string) => ({ heldAt, mode: 'in-person' as const, present: ['all three'] });

describe('the joint visit', () => {
  it('cannot be recorded or scheduled before the client is notified', () => {
    const story = given('vip').withSuccessor();
    const plan = { at: '2026-11-20T09:00:00.000Z', timeZone: 'UTC', mode: 'video' as const };
    expect(story.when('schedule-visit', plan)).toBe('visit-before-notice');
    expect(story.when('record-visit', held(story.now))).toBe('visit-before-notice');
  });

  it('passes ownership to the successor, with the surveys that follow', () => {
    const story = given('vip').withSuccessor().withNotice();
    expect(story.client.ownerId).toBe('out');
    const outcome = story.when('record-visit', held(story.now));
    expect(outcome).toEqual(['JointVisitHeld', 'OwnershipPassed', 'OwnerChanged']);
    expect(story.client.ownerId).toBe('tom');
    expect(story.handover.steps['follow-up-surveys']).toMatchObject({ status: 'under-way', surveys: { length: 4 } });
  });

  it('is scheduled for later and recorded afterwards, never the other way round', () => {
    const story = given('vip').withSuccessor().withNotice();
    const plan = { timeZone: 'UTC', mode: 'video' as const };
    expect(story.when('schedule-visit', { ...plan, at: story.now })).toBe('visit-in-past');
    expect(story.when('record-visit', held('2026-11-02T09:00:00.001Z'))).toBe('visit-in-future');
    expect(story.when('cancel-visit', { reason: 'ill' })).toBe('visit-not-scheduled');
    expect(story.when('schedule-visit', { ...plan, at: '2026-11-20T09:00:00.000Z' })).toEqual(['VisitScheduled']);
    expect(story.when('cancel-visit', { reason: 'ill' })).toEqual(['VisitCancelled']);
  });

  it('is corrected by a new event, once it is recorded', () => {
    const story = given('vip').withSuccessor().withNotice();
    expect(story.when('correct-visit', { reason: 'typo', notes: 'x' })).toBe('nothing-recorded');
    story.withVisit();
    expect(story.when('correct-visit', { reason: 'typo' })).toBe('nothing-to-correct');
    expect(story.when('correct-visit', { reason: 'typo', notes: 'Warm' })).toEqual(['VisitCorrected']);
    expect(story.handover.steps['joint-visit']).toMatchObject({ visit: { notes: 'Warm', present: ['both'] } });
  });

  it('can be skipped, which passes ownership too', () => {
    const story = given('vip').withSuccessor().withNotice();
    const skipped = story.when('skip-step', { step: 'joint-visit', reason: 'The client is abroad' });
    expect(skipped).toEqual(['StepSkipped', 'OwnershipPassed', 'OwnerChanged']);
  });

  it('is not part of the ordinary track', () => {
    expect(given('ordinary').when('record-visit', held('2026-11-01T09:00:00.000Z'))).toBe('step-not-in-track');
  });
});
