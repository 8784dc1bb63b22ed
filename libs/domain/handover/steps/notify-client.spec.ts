// The rules of step 3.
import { given } from '../../testing';

describe('notifying the client', () => {
  it('comes after the appointment', () => {
    expect(given('vip').when('send-notice', { channel: 'email' })).toBe('notice-before-appointment');
  });

  it('by mail starts as an intent: the client is told once the mail is recorded as sent', () => {
    const story = given('vip').withSuccessor();
    story.mailed();
    expect(story.when('send-notice', { channel: 'email' })).toEqual(['NoticeRequested']);
    expect(story.when('send-notice', { channel: 'email' })).toBe('notice-under-way');
    expect(story.when('record-acknowledgement', {})).toBe('notice-not-sent');
    expect(story.mailed()).toEqual(['EffectDone']);
    expect(story.when('record-acknowledgement', {})).toEqual(['NoticeAcknowledged']);
  });

  it('can be tried again if the mail failed', () => {
    const story = given('vip').withSuccessor();
    story.mailed();
    story.when('send-notice', { channel: 'email' });
    const effectId = story.handover.effects[0]?.effectId ?? '';
    story.when('record-effect-failed', { effectId, reason: 'rejected' }, 'system');
    expect(story.when('send-notice', { channel: 'call' })).toEqual(['NoticeGiven']);
  });

  it('by mail needs an address', () => {
    const story = given('vip').withSuccessor();
    story.client = { ...story.client, details: { name: 'Client' } };
    expect(story.when('send-notice', { channel: 'email' })).toBe('client-has-no-email');
    expect(story.when('send-notice', { channel: 'in-person' })).toEqual(['NoticeGiven']);
  });

  it('is settled by silence only if the track says so, and only once the window has ended', () => {
    const vip = given('vip').withSuccessor();
    vip.when('send-notice', { channel: 'call' });
    vip.now = '2027-06-01T09:00:00.000Z';
    expect(vip.when('close-notice-window', {}, 'system')).toBe('not-due');
    const story = given('ordinary');
    story.when('nominate-successor', { representativeId: 'tom' });
    story.when('send-notice', { channel: 'call' });
    expect(story.when('close-notice-window', {}, 'system')).toBe('not-due');
    // Five business days after Monday, at the end of the day.
    story.now = '2026-11-09T18:00:00.000Z';
    expect(story.duties()).toContain('close-notice-window');
    const settled = story.when('close-notice-window', {}, 'system');
    expect(settled).toEqual(['NoticeUncontested', 'OwnershipPassed', 'OwnerChanged']);
    expect(story.client.ownerId).toBe('tom');
  });

  it('loses a successor whom the client objects to, and asks for another one', () => {
    const story = given('vip').withSuccessor();
    story.when('send-notice', { channel: 'call' });
    const objected = story.when('record-objection', { reason: 'We have met before' });
    expect(objected).toEqual(['SuccessorObjected', 'SuccessorLost']);
    expect(story.handover.refused).toEqual(['tom']);
    expect(story.handover.steps['notify-client']).toEqual({ status: 'pending' });
    expect(story.withSuccessor('uma').handover.steps['appoint-successor']).toMatchObject({ successorId: 'uma' });
  });
});
