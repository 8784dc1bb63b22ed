// The laws of empty chairs: nobody who is gone keeps a duty, and no departure is stuck because of it.
import { decideOnClient } from '../client/clients.service';
import { Story } from './story/testing';

let story: Story;
beforeEach(async () => {
  story = await Story.begin();
});

describe('Nobody who is gone keeps a duty', () => {
  it('as the lead, even where nobody is above', async () => {
    await story.announce('vera', '2026-12-18');
    const { id } = story.open('vip');
    const leaving = await story.announce('sven', '2026-11-13');
    expect(story.handover(id).leadId).toBe('mona');
    await story.closeDay(leaving.id);
    expect(story.presence('sven')).toBe('left');
  });

  it('as lead or successor who is deactivated by hand', async () => {
    await story.announce('vera', '2026-12-18');
    const [vip, ordinary] = [story.open('vip').id, story.open('ordinary').id];
    await story.order(ordinary, { name: 'nominate-successor', data: { representativeId: 'tom' } });
    await story.deactivate('sven');
    await story.deactivate('tom');
    expect(story.handover(vip).leadId).toBe('mona');
    expect(story.handover(ordinary).steps['appoint-successor'].status).toBe('pending');
  });

  it('and where nobody else could lead, it is reported, and nothing changes', async () => {
    await story.announce('vera', '2026-12-18');
    const { id } = story.open('ordinary');
    await story.person('sven', { name: 'close-to-new-clients', data: { reason: 'x' } });
    expect((await story.announce('mona', '2026-12-18')).refused).toBe('no-lead');
    await story.deactivate('mona');
    expect(story.presence('mona')).toBe('active');
    expect(story.handover(id).leadId).toBe('mona');
  });

  it('and an escalation that was owed to a lead goes to the next one', async () => {
    await story.announce('vera', '2026-12-18');
    const { id, plan } = story.open('vip');
    story.log.now = Date.parse(plan['compile-dossier']?.escalateAt ?? '');
    await story.order(id, { name: 'escalate-step', data: { step: 'compile-dossier' } }, 'system');
    await story.announce('sven', '2026-12-18');
    expect(story.handover(id).effects.map(({ to }) => to.id)).toEqual(['mona']);
  });
});

describe('A departure whose interim owners all leave', () => {
  it('is not stuck: somebody else is named, who looks after the clients from the last working day on', async () => {
    const { id } = await story.announce('vera', '2026-11-13');
    await story.announce('mona', '2026-12-18', { defaultOwnerId: 'zoe' });
    await story.announce('sven', '2026-12-18', { defaultOwnerId: 'zoe' });
    await story.person('zoe', { name: 'close-to-new-clients', data: { reason: 'x' } });
    expect(await story.closeDay(id)).toBe('no-interim-owner');
    expect(
      await story.onDeparture(id, { name: 'name-interim-owner', data: { representativeId: 'uma' } }),
    ).toBeUndefined();
    expect(await story.closeDay(id)).toBeUndefined();
    expect(story.client('vip')).toMatchObject({ ownerId: 'uma', ownerBasis: 'interim' });
  });
});

describe('Cases that were looked at and are settled', () => {
  it('an inactive client can be assigned to somebody else', async () => {
    await story.onClient('vip', { name: 'deactivate', data: { reason: 'x' } });
    expect(await story.onClient('vip', { name: 'assign-owner', data: { representativeId: 'tom' } })).toBeUndefined();
    expect(story.client('vip').ownerId).toBe('tom');
  });

  it('an inactive client of somebody who leaves is owned by somebody who stays', async () => {
    await story.onClient('vip', { name: 'deactivate', data: { reason: 'x' } });
    const { id } = await story.announce('vera', '2026-11-13');
    await story.closeDay(id);
    expect(story.client('vip').ownerId).toBe('mona');
    expect(story.client('vip').openHandoverId).toBeUndefined();
  });

  it('whoever has left, or was deactivated by mistake, is reinstated and takes clients again', async () => {
    const { id } = await story.announce('vera', '2026-11-13');
    await story.closeDay(id);
    await story.deactivate('tom');
    for (const each of ['vera', 'tom']) {
      expect(await story.person(each, { name: 'reinstate', data: { reason: 'x' } })).toBeUndefined();
      expect(story.presence(each)).toBe('active');
    }
    await story.handOver(story.open('ordinary').id, 'vera');
    expect(story.client('ordinary')).toMatchObject({ ownerId: 'vera', ownerBasis: 'successor' });
  });

  it('a sudden departure is accepted on a weekend, and its clients are owned', async () => {
    story.log.now = Date.parse('2026-11-07T09:00:00Z');
    expect((await story.announce('vera', '2026-11-07')).refused).toBe('last-day-not-a-business-day');
    const { id, refused } = await story.announce('vera', '2026-11-07', { kind: 'sudden' });
    expect(refused).toBeUndefined();
    expect(await story.closeDay(id)).toBeUndefined();
    expect(story.client('ordinary').ownerId).toBe('mona');
  });

  it('a sudden departure is accepted today', async () => {
    const { id } = await story.announce('vera', '2026-11-02', { kind: 'sudden' });
    expect(await story.closeDay(id)).toBeUndefined();
    expect(story.client('vip').ownerId).toBe('sven');
  });

  it('a last working day too far in the future is refused with a reason', async () => {
    expect((await story.announce('vera', '9999-12-31')).refused).toBe('last-day-too-far');
    expect((await story.announce('vera', '2029-11-02')).refused).toBeUndefined();
  });

  it('the reason of an assignment is recorded', async () => {
    const command = { name: 'assign-owner', data: { representativeId: 'tom', reason: 'Speaks Danish' } } as const;
    const { read } = story;
    const decision = await decideOnClient(read, 'vip', command, story.log.context('hr'));
    expect(decision).toMatchObject({ events: [{ type: 'OwnerChanged', data: { reason: 'Speaks Danish' } }] });
  });
});
