// How a handover behaves around its steps.
import { given } from '../../testing';
import { nextDuty } from '../duties';

describe('the course of a handover', () => {
  it('stands still while paused: nothing can be done, and nothing falls due', () => {
    const story = given('vip');
    expect(story.when('resume', {})).toBe('handover-not-paused');
    expect(story.when('pause', { reason: 'Merger' })).toEqual(['HandoverPaused']);
    expect(story.when('nominate-successor', { representativeId: 'tom' })).toBe('handover-paused');
    story.now = '2027-06-01T09:00:00.000Z';
    expect(story.duties()).toEqual([]);
    expect(nextDuty(story.handover)).toBeUndefined();
    expect(story.when('resume', {})).toEqual(['HandoverResumed']);
    expect(story.duties().length).toBeGreaterThan(0);
  });

  it('reminds whoever has the next move once for each date, and not before', () => {
    const story = given('vip');
    const [first = ''] = story.handover.plan['compile-dossier']?.remindAt ?? [];
    expect(story.when('remind-step', { step: 'compile-dossier' }, 'system')).toBe('not-due');
    story.now = first;
    expect(story.duties()).toContain('remind-step');
    expect(story.when('remind-step', { step: 'compile-dossier' }, 'system')).toEqual(['ReminderDue']);
    expect(story.handover.effects).toMatchObject([{ kind: 'reminder', to: { id: 'out' } }]);
    expect(story.when('remind-step', { step: 'compile-dossier' }, 'system')).toBe('not-due');
  });

  it('escalates a late step to the lead, once', () => {
    const story = given('vip');
    story.now = story.handover.plan['compile-dossier']?.escalateAt ?? '';
    expect(story.duties()).toContain('escalate-step');
    expect(story.when('escalate-step', { step: 'compile-dossier' }, 'system')).toEqual(['StepEscalated']);
    expect(story.handover.effects.at(-1)).toMatchObject({ kind: 'escalation', to: { id: 'lead' } });
    expect(story.when('escalate-step', { step: 'compile-dossier' }, 'system')).toBe('not-due');
    expect(story.withDossier().when('escalate-step', { step: 'compile-dossier' }, 'system')).toBe('not-due');
  });

  it('can be cancelled only if the client goes to somebody who stays', () => {
    const story = given('vip');
    expect(story.when('cancel', { reason: 'x', ownerId: 'out' })).toBe('representative-takes-no-clients');
    const cancelled = story.when('cancel', { reason: 'The client wants Uma', ownerId: 'uma' });
    expect(cancelled).toEqual(['HandoverCancelled', 'OwnerChanged', 'ClientHandoverEnded']);
    expect(story.client).toMatchObject({ ownerId: 'uma', openHandoverId: undefined });
    expect(story.when('resume', {})).toBe('handover-closed');
  });

  it('never skips the step that gives the client a successor or the one that tells the client', () => {
    const story = given('vip');
    for (const step of ['appoint-successor', 'notify-client'] as const)
      expect(story.when('skip-step', { step, reason: 'x' })).toBe('step-cannot-be-skipped');
    expect(story.when('skip-step', { step: 'interview', reason: 'x' })).toEqual(['StepSkipped']);
    expect(story.when('skip-step', { step: 'interview', reason: 'x' })).toBe('step-settled');
  });

  it('settles each owed mail once', () => {
    const story = given('ordinary');
    story.when('nominate-successor', { representativeId: 'tom' });
    const effectId = story.handover.effects[0]?.effectId ?? '';
    expect(story.when('record-effect-done', { effectId, reference: '<a@b>' }, 'system')).toEqual(['EffectDone']);
    expect(story.when('record-effect-done', { effectId, reference: '<a@b>' }, 'system')).toBe('unknown-effect');
  });
});
