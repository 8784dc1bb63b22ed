// The stream tells listeners of changes to what they may see, and to what they could see until now; of nothing else.
import type { Actor } from '#libs/access';
import type { ChangedHandover, Changes, Seen } from '#libs/read-models';
import { kindsSeen } from './kinds-seen';

const NOTHING: Changes = {
  position: 9,
  policies: false,
  representatives: [],
  departures: [],
  handovers: [],
  clients: [],
};
const HANDOVER: ChangedHandover & { lost: string[] } = {
  id: 'h',
  clientId: 'c',
  outgoingId: 'out',
  candidateId: 'follow',
  leadId: 'lead',
  ownerId: 'out',
  closedAt: null,
  outgoingGoneAt: '2026-12-18T18:00:00.000Z',
  lost: [],
};
const [MANAGER, REP] = [{ role: 'manager', scope: 'team' } as const, { role: 'rep', scope: 'own' } as const];
const rep = (me: string, team: string[] = []): [Actor, Seen] => [
  { kind: 'person', id: me, ...(team.length > 0 ? MANAGER : REP) },
  { me, team, now: '2026-12-01T09:00:00.000Z' },
];
const heardBy = ([actor, seen]: [Actor, Seen | undefined], changes: Partial<Changes>) =>
  kindsSeen(actor, seen, { ...NOTHING, ...changes });

describe('a listener', () => {
  const handovers = [HANDOVER];
  const clients = [{ id: 'c', ownerId: 'out', open: HANDOVER, lost: [] }];

  it('hears of a handover and its client by taking part, or through a person who leaves, follows or owns', () => {
    for (const me of ['out', 'follow', 'lead'])
      expect([me, heardBy(rep(me), { handovers, clients })]).toEqual([me, ['client', 'handover']]);
    for (const own of ['out', 'follow'])
      expect([own, heardBy(rep('boss', [own]), { handovers, clients })]).toEqual([own, ['client', 'handover']]);
    expect(heardBy(rep('boss', ['lead']), { handovers, clients })).toEqual([]);
    expect(heardBy(rep('stranger'), { handovers, clients })).toEqual([]);
  });

  it('hears once of what is no longer theirs', () => {
    const lost = [{ ...HANDOVER, candidateId: null, lost: ['follow'] }];
    expect(heardBy(rep('follow'), { handovers: lost })).toEqual(['handover']);
    expect(heardBy(rep('boss', ['follow']), { handovers: lost })).toEqual(['handover']);
    expect(heardBy(rep('follow'), { handovers: [{ ...HANDOVER, candidateId: null }] })).toEqual([]);
    expect(heardBy(rep('before'), { clients: [{ id: 'c', ownerId: 'out', open: null, lost: ['before'] }] })).toEqual([
      'client',
    ]);
  });

  it('hears of departures of their own people only, and of people what is for everybody', () => {
    const departures = [{ representativeId: 'out' }];
    const above = [{ id: 'out', for: 'above' as const }];
    expect(heardBy(rep('boss', ['out']), { departures, representatives: above })).toEqual([
      'departure',
      'representative',
    ]);
    expect(heardBy(rep('lead'), { departures, representatives: above })).toEqual([]);
    expect(heardBy(rep('stranger'), { representatives: [{ id: 'out', for: 'all' }] })).toEqual(['representative']);
  });

  it('always hears of policies, and as HR of everything', () => {
    expect(heardBy(rep('stranger'), { policies: true })).toEqual(['policy']);
    const all = {
      handovers,
      clients,
      departures: [{ representativeId: 'x' }],
      representatives: [{ id: 'x', for: 'above' as const }],
    };
    expect(
      heardBy([{ kind: 'person', id: 'h', role: 'hr', scope: 'all' }, undefined], { ...all, policies: true }),
    ).toEqual(['client', 'departure', 'handover', 'policy', 'representative']);
  });
});
