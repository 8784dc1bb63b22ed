// The states of a past are built from the first one and the changes, and whatever did not change stays the same object.
import { statesOf } from './states-of';

const first = { version: 1, stage: 'compile-dossier', dossier: { goals: [], risks: ['a'] }, closedAt: null };
const past = (...changes: object[]) => ({ first, next: [{ version: 2, changes }] }) as never;

describe('the states of a past', () => {
  it('have what changed, at any depth, and nothing that was removed', () => {
    const [before, after] = statesOf(
      past(
        { path: ['version'], value: 2 },
        { path: ['dossier', 'goals'], value: ['b'] },
        { path: ['dossier', 'risks'] },
        { path: ['steps', 'interview', 'status'], value: 'settled' },
        { path: ['closedAt'], value: null },
      ),
    );
    expect(before).toEqual(first);
    expect(after).toEqual({
      version: 2,
      stage: 'compile-dossier',
      dossier: { goals: ['b'] },
      steps: { interview: { status: 'settled' } },
      closedAt: null,
    });
  });

  it('share what did not change', () => {
    const [before, after] = statesOf(past({ path: ['dossier', 'goals'], value: ['b'] }));
    expect(after?.dossier.goals).toEqual(['b']);
    expect(after?.dossier.risks).toBe(before?.dossier.risks);
  });
});
