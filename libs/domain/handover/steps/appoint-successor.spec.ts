// The rules of step 2.
import { given } from '../../testing';

describe('appointing the successor', () => {
  it('needs a nomination, the approval of another person, and the acceptance, in this order', () => {
    const story = given('vip');
    expect(story.when('approve-successor', {}, 'hr')).toBe('no-nomination');
    story.when('nominate-successor', { representativeId: 'tom' });
    expect(story.when('accept-appointment', {}, 'rep:tom')).toBe('nomination-not-approved');
    expect(story.when('approve-successor', {}, 'manager')).toBe('nominator-cannot-approve');
    expect(story.when('approve-successor', {}, 'hr')).toEqual(['SuccessorApproved']);
    expect(story.when('approve-successor', {}, 'hr')).toBe('nomination-approved');
    expect(story.when('accept-appointment', {}, 'rep:tom')).toEqual(['AppointmentAccepted', 'SuccessorAppointed']);
    expect(story.handover.effects).toMatchObject([{ kind: 'appointment', to: { id: 'tom' } }]);
  });

  it('is done by the nomination alone in the ordinary track', () => {
    const nominated = given('ordinary').when('nominate-successor', { representativeId: 'tom' });
    expect(nominated).toEqual(['SuccessorNominated', 'SuccessorAppointed', 'RepresentativeEngaged']);
  });

  it('accepts nobody who leaves, is unknown, or is the outgoing representative', () => {
    const story = given('vip');
    story.leaves('uma');
    expect(story.when('nominate-successor', { representativeId: 'uma' })).toBe('representative-not-active');
    expect(story.when('nominate-successor', { representativeId: 'nobody' })).toBe('unknown-representative');
    expect(story.when('nominate-successor', { representativeId: 'out' })).toBe('successor-is-outgoing');
  });

  it('starts again when the nominee declines, and does not ask that person again', () => {
    const story = given('vip');
    story.when('nominate-successor', { representativeId: 'tom' });
    const declined = story.when('decline-appointment', { reason: 'Too many clients' }, 'rep:tom');
    expect(declined).toEqual(['AppointmentDeclined', 'SuccessorLost']);
    expect(story.handover.steps['appoint-successor']).toEqual({ status: 'pending' });
    expect(story.when('nominate-successor', { representativeId: 'tom' })).toBe('successor-refused-before');
    expect(story.when('nominate-successor', { representativeId: 'uma' })).toEqual([
      'SuccessorNominated',
      'RepresentativeEngaged',
    ]);
  });

  it('is refused at the last moment if the nominee has left meanwhile', () => {
    const story = given('vip');
    story.when('nominate-successor', { representativeId: 'tom' });
    story.when('approve-successor', {}, 'hr');
    story.leaves('tom');
    expect(story.when('accept-appointment', {}, 'rep:tom')).toBe('representative-not-active');
  });

  it('is needed again if ownership would pass to somebody who has left', () => {
    const story = given('vip').withSuccessor().withNotice();
    story.leaves('tom');
    const visit = { heldAt: story.now, mode: 'in-person' as const, present: [] };
    expect(story.when('record-visit', visit)).toEqual(['JointVisitHeld', 'SuccessorLost']);
    expect(story.client.ownerId).toBe('out');
    expect(story.handover.steps['joint-visit']).toEqual({ status: 'pending' });
  });
});
