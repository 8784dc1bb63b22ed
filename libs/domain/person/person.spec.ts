// A person is created on first use; an administrator grants and revokes roles; every representative is a person too.
import { dueInstant, localDate } from '#libs/calendar';
import { initialRepresentative, type RepresentativeState } from '../representative/state';
import { person as noun, type PersonCommand } from './noun';
import { asPerson, initialPerson, type HeldRole, type PersonState } from './state';

const NOW = '2026-11-22T09:00:00.000Z';
const context = {
  actor: 'administrator:jonas',
  now: NOW,
  due: dueInstant,
  today: (calendar: Parameters<typeof localDate>[0]) => localDate(calendar, NOW),
};
const hr: HeldRole = { role: 'hr', scope: 'all' };
const signIn = { issuer: 'https://id.example', subject: 'helen' };
const serving: RepresentativeState = { ...initialRepresentative, exists: true, details: { name: 'Vera' } };

class Story {
  person: PersonState = initialPerson;
  constructor(readonly representative: RepresentativeState = initialRepresentative) {}

  when(command: PersonCommand | Parameters<typeof noun.decide>[1]): string[] | string {
    const decision = noun.decide(
      { id: 'x', person: this.person, representative: this.representative },
      command,
      context,
    );
    if ('refused' in decision) return decision.refused;
    for (const { type, data } of decision.events)
      this.person = noun.evolve(this.person, { type, data, at: NOW, actor: context.actor } as never, 'x');
    return decision.events.map(({ type }) => type);
  }
  admit(...roles: HeldRole[]) {
    return this.when({ name: 'admit', data: { details: { name: 'Helen' }, signIn, roles } });
  }
}

describe('a person', () => {
  it('is created on first use, and nothing is recorded the next time', () => {
    const story = new Story();
    expect(story.admit(hr)).toEqual(['PersonAdded', 'SignInLinked', 'RoleGranted']);
    expect(story.admit(hr)).toEqual([]);
    expect(story.admit({ role: 'auditor', scope: 'all' })).toEqual(['RoleGranted']);
    expect(story.person).toMatchObject({ exists: true, details: { name: 'Helen' }, signIns: [signIn], active: true });
  });

  it('loses a role for as long as an administrator wants, whatever the sign-in service says', () => {
    const story = new Story();
    story.admit(hr);
    expect(story.when({ name: 'withdraw-role', data: { role: 'hr' } })).toEqual(['RoleWithdrawn']);
    expect(story.when({ name: 'withdraw-role', data: { role: 'hr' } })).toBe('role-not-held');
    expect(story.admit(hr)).toEqual([]);
    expect(story.person.roles).toEqual([]);
    expect(story.when({ name: 'grant-role', data: hr })).toEqual(['RoleGranted']);
    expect(story.when({ name: 'grant-role', data: hr })).toBe('role-held');
    expect(story.when({ name: 'grant-role', data: { ...hr, scope: 'unit', unit: 'north' } })).toEqual(['RoleGranted']);
    expect(story.person).toMatchObject({ roles: [{ role: 'hr', scope: 'unit' }], unit: 'north', withdrawn: [] });
  });

  it('is corrected, deactivated and reactivated; somebody who never signed in is not a person', () => {
    const story = new Story();
    expect(story.when({ name: 'deactivate', data: {} })).toBe('unknown-person');
    story.admit(hr);
    expect(story.when({ name: 'correct', data: { details: { name: 'Helen' } } })).toBe('nothing-to-correct');
    expect(story.when({ name: 'correct', data: { details: { email: 'h@id.example' } } })).toEqual(['PersonCorrected']);
    expect(story.when({ name: 'reactivate', data: {} })).toBe('person-active');
    expect(story.when({ name: 'deactivate', data: {} })).toEqual(['PersonDeactivated']);
    expect(story.when({ name: 'deactivate', data: {} })).toBe('person-inactive');
    expect(story.person.active).toBe(false);
    expect(story.when({ name: 'reactivate', data: {} })).toEqual(['PersonReactivated']);
  });

  it('includes every representative, even in a log without person streams', () => {
    expect(asPerson(initialPerson, serving)).toMatchObject({
      exists: true,
      details: { name: 'Vera' },
      roles: [
        { role: 'rep', scope: 'own' },
        { role: 'manager', scope: 'team' },
      ],
    });
    const story = new Story(serving);
    expect(story.when({ name: 'grant-role', data: hr })).toEqual(['PersonAdded', 'RoleGranted']);
    expect(story.when({ name: 'withdraw-role', data: { role: 'manager' } })).toEqual(['RoleWithdrawn']);
    expect(asPerson(story.person, serving).roles.map(({ role }) => role)).toEqual(['rep', 'hr']);
    story.when({ name: 'grant-role', data: { role: 'manager', scope: 'all' } });
    expect(asPerson(story.person, serving).roles).toContainEqual({ role: 'manager', scope: 'all' });
  });
});
