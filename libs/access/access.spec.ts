// The table of roles and actions, written out by persona so that a changed rule shows up as a changed line.
import { NOUNS, USUAL_SCOPE, type Role } from '#libs/domain';
import type { Actor } from './actor';
import { actorText } from './actor';
import { may, reachOf } from './may';
import type { HandoverResource } from './relations';
import { RULES, type Action } from './rules';

const TEAM: Record<string, string[]> = {
  boss: ['out', 'follow'],
  other: ['stranger'],
  above: ['boss', 'out', 'follow'],
};
/** Without an id: somebody who serves no clients or, as a manager, is above everybody. */
const person = (role: Role, id?: string): Actor => ({
  kind: 'person',
  id: id ?? `some-${role}`,
  role,
  scope: id === undefined && role === 'manager' ? 'all' : USUAL_SCOPE[role],
});

function handover(actor: Actor, more: Partial<HandoverResource> = {}): HandoverResource {
  const id = actor.kind === 'person' ? actor.id : '';
  return {
    outgoingId: 'out',
    candidateId: 'follow',
    successorId: 'follow',
    ownerId: 'keeper',
    leadId: 'lead',
    outgoingGone: false,
    superiorId: 'boss',
    team: (each) => (TEAM[id] ?? []).includes(each),
    ...more,
  };
}

const allowed = (actor: Actor, more: Partial<HandoverResource> = {}) =>
  NOUNS.handover.commandNames.filter((name) => may(actor, `handover:${name}`, handover(actor, more)) === 'yes');

const DOSSIER = ['fill-dossier-section', 'sign-dossier'];
const JUDGING = ['approve-dossier', 'return-dossier', 'nominate-successor'];
const CLIENT = ['send-notice', 'record-acknowledgement', 'record-objection'];
const VISIT = ['schedule-visit', 'cancel-visit', 'record-visit', 'correct-visit'];
const TALK = ['record-interview', 'correct-interview', 'record-survey-answer', 'correct-survey-answer'];
const COURSE = ['skip-step', 'pause', 'resume', 'cancel'];
const APPROVE = ['approve-successor'];
const ANSWER = ['accept-appointment', 'decline-appointment'];

describe('access to a handover', () => {
  it.each<[string, Actor, string[]]>([
    ['the outgoing rep', person('rep', 'out'), [...DOSSIER, ...CLIENT, ...VISIT]],
    ['the successor', person('rep', 'follow'), [...ANSWER, ...CLIENT, ...VISIT, ...TALK]],
    ['the interim owner', person('rep', 'keeper'), []],
    ['the lead', person('rep', 'lead'), [...DOSSIER, ...JUDGING, ...APPROVE, ...CLIENT, ...VISIT, ...TALK, ...COURSE]],
    [
      "the outgoing rep's manager",
      person('manager', 'boss'),
      [...DOSSIER, ...JUDGING, ...APPROVE, ...CLIENT, ...VISIT, ...TALK, ...COURSE],
    ],
    [
      "the manager's manager",
      person('manager', 'above'),
      [...DOSSIER, ...JUDGING, ...APPROVE, ...CLIENT, ...VISIT, ...TALK, ...COURSE],
    ],
    [
      'a manager above everybody',
      person('manager'),
      [...DOSSIER, ...JUDGING, ...APPROVE, ...CLIENT, ...VISIT, ...TALK, ...COURSE],
    ],
    ['HR', person('hr'), [...JUDGING, ...CLIENT, ...VISIT, ...TALK, ...COURSE]],
    ['a command-line user', { kind: 'cli', user: 'ada' }, [...JUDGING, ...CLIENT, ...VISIT, ...TALK, ...COURSE]],
    ['an auditor', person('auditor'), []],
    ['a manager of others', person('manager', 'other'), []],
    ['an uninvolved rep', person('rep', 'stranger'), []],
    ['our own programs', { kind: 'system' }, []],
  ])('%s may send these commands and no others', (_, actor, expected) => {
    expect(allowed(actor).toSorted()).toEqual(expected.toSorted());
  });

  it('only the system sends commands that follow automatically', () => {
    const own = Object.keys(RULES.handover).filter((name) => !NOUNS.handover.commandNames.includes(name as never));
    expect(own.length).toBeGreaterThan(5);
    for (const name of own) {
      const action = `handover:${name}` as Action<'handover'>;
      expect([name, may({ kind: 'system' }, action, handover({ kind: 'system' }))]).toEqual([name, 'yes']);
      for (const actor of [person('hr'), person('manager'), person('rep', 'out'), person('auditor')])
        expect([name, may(actor, action, handover(actor))]).toEqual([name, 'no']);
    }
  });

  it('HR approves the successor only if the outgoing representative has no manager', () => {
    expect(allowed(person('hr'), { superiorId: undefined })).toContain('approve-successor');
    expect(allowed(person('hr'))).not.toContain('approve-successor');
  });

  it('is hidden from uninvolved people, and readable by everybody involved', () => {
    const verdict = (actor: Actor, more = {}) => may(actor, 'handover:read', handover(actor, more));
    for (const id of ['out', 'follow', 'keeper', 'lead']) expect(verdict(person('rep', id))).toBe('yes');
    expect(verdict(person('auditor'))).toBe('yes');
    expect(verdict(person('rep', 'stranger'))).toBe('hidden');
    expect(verdict(person('manager', 'other'))).toBe('hidden');
    expect(verdict(person('manager', 'other'), { candidateId: 'stranger' })).toBe('yes');
    expect(may(person('rep', 'stranger'), 'handover:pause', handover(person('rep', 'stranger')))).toBe('hidden');
    expect(may(person('rep', 'keeper'), 'handover:pause', handover(person('rep', 'keeper')))).toBe('no');
  });

  it('a leaving manager does not manage their own handover, and a missing id matches nobody by chance', () => {
    const leaving = person('manager', 'boss');
    expect(allowed(leaving, { outgoingId: 'boss', leadId: 'x' })).not.toContain('approve-successor');
    expect(may(person('rep'), 'handover:read', handover(person('rep'), { ownerId: undefined }))).toBe('hidden');
  });
});

describe('access to everything else', () => {
  const team = () => false;
  const mine = (id: string) => ({ ownerId: id, team });

  it('HR alone adds, imports, announces and publishes', () => {
    const actions = [
      'client:add',
      'client:deactivate',
      'representative:add',
      'representative:deactivate',
      'departure:announce',
      'departure:withdraw',
      'policy:publish',
      'import:run',
    ] as const;
    for (const action of actions) {
      expect(may(person('hr'), action)).toBe('yes');
      for (const actor of [person('manager'), person('rep', 'out'), person('auditor')])
        expect([action, may(actor, action)]).toEqual([action, 'no']);
    }
  });

  it('an auditor reads everything and changes nothing', () => {
    for (const [noun, verbs] of Object.entries(RULES)) {
      const resource =
        noun === 'handover' ? handover(person('auditor')) : { ownerId: 'x', representativeId: 'x', team };
      expect(may(person('auditor'), `${noun}:read` as Action, resource as never)).toBe('yes');
      for (const verb of Object.keys(verbs).filter(
        (each) => !['history', 'reads', 'export', 'checkpoint'].includes(each),
      ))
        expect([verb, may(person('auditor'), `${noun}:${verb}` as Action, resource as never)]).toEqual([verb, 'no']);
    }
  });

  it('a rep sees the clients that they own or take over, and no others', () => {
    expect(may(person('rep', 'a'), 'client:read', mine('a'))).toBe('yes');
    expect(may(person('rep', 'b'), 'client:read', mine('a'))).toBe('hidden');
    const follow = person('rep', 'follow');
    expect(may(follow, 'client:read', { ...mine('out'), open: handover(follow) })).toBe('yes');
    expect(may(follow, 'client:record-promise', { ...mine('out'), open: handover(follow) })).toBe('yes');
    expect(may(follow, 'client:assign-owner', { ...mine('out'), open: handover(follow) })).toBe('no');
  });

  it('a manager corrects and assigns within their own team', () => {
    const boss = person('manager', 'boss');
    const inTeam = (id: string) => id === 'out';
    expect(may(boss, 'client:assign-owner', { ownerId: 'out', team: inTeam })).toBe('yes');
    expect(may(boss, 'client:assign-owner', { ownerId: 'stranger', team: inTeam })).toBe('hidden');
    expect(may(boss, 'representative:correct', { representativeId: 'out', team: inTeam })).toBe('yes');
    expect(may(boss, 'representative:correct', { representativeId: 'stranger', team: inTeam })).toBe('no');
    expect(may(boss, 'departure:preview', { representativeId: 'out', team: inTeam })).toBe('yes');
    expect(may(boss, 'departure:preview', { representativeId: 'stranger', team: inTeam })).toBe('hidden');
  });

  it('a departure is known first to the outgoing representative and the managers above', () => {
    const leaving = { representativeId: 'out', team };
    expect(may(person('rep', 'out'), 'departure:read', leaving)).toBe('yes');
    expect(may(person('rep', 'out'), 'departure:withdraw', leaving)).toBe('no');
    expect(may(person('rep', 'follow'), 'departure:read', leaving)).toBe('hidden');
  });

  it('what became of a colleague is visible to the managers above, the auditor, and the colleague', () => {
    const history = (actor: Actor, inTeam = false) =>
      may(actor, 'representative:history', { representativeId: 'out', team: () => inTeam });
    for (const actor of [person('hr'), person('auditor'), person('rep', 'out'), person('manager')])
      expect(history(actor)).toBe('yes');
    expect(history(person('manager', 'boss'), true)).toBe('yes');
    expect(history(person('manager', 'boss'))).toBe('no');
    expect(history(person('rep', 'follow'))).toBe('no');
    expect(may(person('rep', 'follow'), 'representative:read', { representativeId: 'out', team })).toBe('yes');
  });

  it('anything without a rule is denied, whatever its name', () => {
    for (const verb of ['constructor', 'toString', '__proto__', 'unheard-of', ''])
      expect([verb, may(person('hr'), `policy:${verb}` as Action)]).toEqual([verb, 'no']);
  });
});

describe('who acts', () => {
  it('is a role and an id in the log', () => {
    const actors: Actor[] = [{ kind: 'system' }, { kind: 'cli', user: 'ada' }, person('hr'), person('rep', '7')];
    actors.push({ kind: 'client', id: 'c' }, { kind: 'machine', id: 't' });
    expect(actors.map(actorText)).toEqual(['system', 'cli:ada', 'hr:some-hr', 'rep:7', 'client:c', 'machine:t']);
  });

  it('lists show everything to HR, auditors and a manager above all, and only their own to others', () => {
    expect([person('hr'), person('auditor'), person('manager')].map(reachOf)).toEqual(Array(3).fill('everything'));
    expect(reachOf(person('rep', '7'))).toEqual({ me: '7', above: 'nobody' });
    expect(reachOf(person('manager', '7'))).toEqual({ me: '7', above: 'team' });
    expect(reachOf(person('department-head', '7'))).toEqual({ me: '7', above: 'unit' });
    for (const role of ['administrator', 'service-desk'] as const)
      expect(reachOf(person(role, '7'))).toEqual({ me: '7', above: 'nobody' });
    expect(reachOf({ kind: 'machine', id: '7' })).not.toBe('everything');
  });
});
