// The laws of a withdrawn departure: every client is left where it would have been.
import { Story } from './story/testing';

let story: Story;
beforeEach(async () => {
  story = await Story.begin();
});
const withdraw = (id: string) => story.onDeparture(id, { name: 'withdraw', data: {} });

describe('Withdrawing a departure', () => {
  it('reopens the handover that it superseded', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.closeDay(first.id);
    const before = story.open('vip');
    expect(story.client('vip')).toMatchObject({ ownerId: 'sven', ownerBasis: 'interim' });
    const second = await story.announce('sven', '2026-12-18', { defaultOwnerId: 'mona' });
    expect(story.handover(before.id)).toMatchObject({ status: 'cancelled', closedBecause: 'superseded' });
    expect(await withdraw(second.id)).toBeUndefined();
    expect(story.open('vip')).toMatchObject({ id: before.id, plan: before.plan, leadId: before.leadId });
    expect(story.departure(first.id).status).toBe('last-day-passed');
  });

  it('asks nothing more of somebody who stays after the client has passed on', async () => {
    const { id } = await story.announce('vera', '2026-12-18');
    const { id: handoverId } = story.open('ordinary');
    await story.handOver(handoverId, 'tom');
    expect(story.open('ordinary').passedTo).toBe('tom');
    await withdraw(id);
    await story.order(handoverId, { name: 'record-objection', data: { reason: 'x' } });
    await story.announce('vera', '2026-11-06');
    await story.wait(25);
    expect(story.presence('vera')).toBe('left');
    expect(story.open('ordinary').reminded).toHaveProperty('notify-client');
  });

  it('lets the surveys of the follow-up months still to come happen', async () => {
    const first = await story.announce('vera', '2026-11-13');
    const { id } = story.open('ordinary');
    await story.handOver(id, 'tom');
    const surveys = story.handover(id).steps['follow-up-surveys'];
    const second = await story.announce('tom', '2026-12-18');
    await withdraw(second.id);
    expect(story.open('ordinary')).toMatchObject({ id, passedTo: 'tom', steps: { 'follow-up-surveys': surveys } });
    await story.closeDay(first.id);
    await story.order(id, { name: 'skip-step', data: { step: 'compile-dossier', reason: 'x' } });
    await story.wait(12);
    expect(story.handover(id).status).toBe('completed');
  });

  it('reopens a departure that was completed meanwhile', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.order(story.open('vip').id, { name: 'cancel', data: { reason: 'x', ownerId: 'uma' } });
    const { id } = story.open('ordinary');
    await story.handOver(id, 'tom');
    const second = await story.announce('tom', '2026-12-18');
    await story.closeDay(first.id);
    expect(await story.onDeparture(first.id, { name: 'complete', data: {} })).toBeUndefined();
    await withdraw(second.id);
    expect(story.departure(first.id).status).toBe('last-day-passed');
    expect(story.open('ordinary').id).toBe(id);
  });

  it('gives the reopened handover the last working day that its departure has by now', async () => {
    const first = await story.announce('vera', '2026-12-18');
    const { id } = story.open('ordinary');
    await story.handOver(id, 'tom');
    const second = await story.announce('tom', '2026-12-18');
    await story.onDeparture(first.id, { name: 'reschedule', data: { lastWorkingDay: '2026-11-13' } });
    await withdraw(second.id);
    expect(story.open('ordinary')).toMatchObject({ id, lastWorkingDay: '2026-11-13' });
  });

  it('gives a successor back with everything that was done', async () => {
    await story.announce('vera', '2026-12-18');
    const { id } = story.open('ordinary');
    await story.order(id, { name: 'nominate-successor', data: { representativeId: 'tom' } });
    await story.order(id, { name: 'send-notice', data: { channel: 'call' } });
    const { steps } = story.handover(id);
    const second = await story.announce('tom', '2026-12-11');
    expect(story.handover(id).steps['appoint-successor']).toEqual({ status: 'pending' });
    await withdraw(second.id);
    expect(story.handover(id).steps['appoint-successor']).toEqual(steps['appoint-successor']);
    expect(story.handover(id).steps['notify-client']).toMatchObject({ status: 'under-way', channel: 'call' });
  });

  it('gives a lead back, and nothing else of those who led meanwhile', async () => {
    await story.announce('vera', '2026-12-18');
    const { id } = story.open('vip');
    const second = await story.announce('sven', '2026-12-11', { defaultOwnerId: 'zoe' });
    expect(story.handover(id).leadId).toBe('zoe');
    await withdraw(second.id);
    expect(story.handover(id).leadId).toBe('sven');
  });

  it('gives a lead back without making the interim owner, who is to follow, the owner for good', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.closeDay(first.id);
    const { id } = story.open('vip');
    await story.order(id, { name: 'nominate-successor', data: { representativeId: 'sven' } });
    await story.order(id, { name: 'approve-successor', data: {} }, 'hr');
    await story.order(id, { name: 'accept-appointment', data: {} });
    const second = await story.announce('mona', '2026-12-18');
    await withdraw(second.id);
    expect(story.client('vip')).toMatchObject({ ownerId: 'sven', ownerBasis: 'interim' });
  });

  it('leaves an interim owner where the successor was not appointed before the last working day', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.closeDay(first.id);
    const { id } = story.open('ordinary');
    await story.order(id, { name: 'nominate-successor', data: { representativeId: 'tom' } });
    const second = await story.announce('tom', '2026-12-18');
    await withdraw(second.id);
    expect(story.client('ordinary')).toMatchObject({ ownerId: 'mona', ownerBasis: 'interim' });
  });

  it('gives the client to a successor without whom the last working day passed', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.order(story.open('ordinary').id, { name: 'nominate-successor', data: { representativeId: 'tom' } });
    const second = await story.announce('tom', '2026-12-18');
    await story.closeDay(first.id);
    expect(story.client('ordinary').ownerId).toBe('mona');
    await withdraw(second.id);
    expect(story.client('ordinary')).toMatchObject({ ownerId: 'tom', ownerBasis: 'successor' });
  });

  it('of a second successor leaves the way back to the first one', async () => {
    await story.announce('vera', '2026-12-18');
    const { id } = story.open('ordinary');
    const nominate = (representativeId: string) =>
      story.order(id, { name: 'nominate-successor', data: { representativeId } });
    await nominate('tom');
    const first = await story.announce('tom', '2026-12-11');
    await nominate('uma');
    const second = await story.announce('uma', '2026-12-11');
    await withdraw(second.id);
    await story.order(id, { name: 'send-notice', data: { channel: 'call' } });
    await story.order(id, { name: 'record-objection', data: { reason: 'Not her' } });
    await withdraw(first.id);
    expect(story.handover(id).steps['appoint-successor']).toMatchObject({ status: 'settled', successorId: 'tom' });
  });

  it('records who is relied on again, so that an announcement beside it that they leave is decided again', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.closeDay(first.id);
    const { id } = story.open('ordinary');
    await story.order(id, { name: 'nominate-successor', data: { representativeId: 'tom' } });
    const second = await story.announce('mona', '2026-12-18');
    const versions = () => ['sven', 'tom'].map((each) => story.log.version(`engagement/${each}`));
    const before = versions();
    await withdraw(second.id);
    expect(story.open('ordinary')).toMatchObject({ id, leadId: 'mona' });
    expect(versions()).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  it('keeps those closed to new clients whom human resources had closed before', async () => {
    await story.person('tom', { name: 'close-to-new-clients', data: { reason: 'x' } });
    const { id } = await story.announce('tom', '2026-12-18');
    await withdraw(id);
    expect(story.presence('tom')).toBe('closing');
  });
});

describe('A representative whom a client refused', () => {
  const object = async (representativeId: string) => {
    const { id } = story.open('ordinary');
    await story.order(id, { name: 'nominate-successor', data: { representativeId } });
    await story.order(id, { name: 'send-notice', data: { channel: 'call' } });
    await story.order(id, { name: 'record-objection', data: { reason: 'Not him' } });
  };
  const nominate = (representativeId: string) =>
    story.order(story.open('ordinary').id, { name: 'nominate-successor', data: { representativeId } });

  it('stays refused in the handover that supersedes it', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await object('tom');
    await story.closeDay(first.id);
    await story.announce('mona', '2026-12-18');
    expect(await nominate('tom')).toBe('successor-refused-before');
  });

  it('stays refused in the handover that is reopened', async () => {
    const first = await story.announce('vera', '2026-11-13');
    await story.closeDay(first.id);
    const second = await story.announce('mona', '2026-12-18');
    await object('tom');
    await withdraw(second.id);
    expect(await nominate('tom')).toBe('successor-refused-before');
  });
});
