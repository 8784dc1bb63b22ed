// A past sent as a first state and its changes is rebuilt exactly, whatever was changed, added or removed.
import fc from 'fast-check';
import { statesOf } from '../../web/views/replay/state/states-of';
import { pastOf, versionsIn } from './handover-states';

const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, fc.integer({ max: 3 }), fc.constant(null), tie('list'), tie('record')),
  list: fc.array(fc.integer({ max: 2 }), { maxLength: 2 }),
  record: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { maxKeys: 3 }),
})).record;

describe('the states of a handover', () => {
  it('are the same when they are rebuilt from the answer', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (states) => {
        const answer = JSON.parse(JSON.stringify(pastOf(states as never)));
        expect(statesOf(answer)).toEqual(states);
      }),
    );
  });

  it('are sent for a bounded number of versions', () => {
    expect(versionsIn({})).toEqual({ from: 1, to: 500 });
    expect(versionsIn({ from: 7 })).toEqual({ from: 7, to: 506 });
    expect(versionsIn({ from: 7, to: 8 })).toEqual({ from: 7, to: 8 });
    expect(versionsIn({ from: 7, to: 999_999_999 })).toEqual({ from: 7, to: 506 });
  });
});
