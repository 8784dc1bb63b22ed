// A policy is published only if every date in it can be computed: each calendar mistake is reported.
import { dueInstant } from '#libs/calendar';
import builtIn from './built-in.json';
import { mistakesIn } from './check';

const withCalendar = (wrong: object) => ({ ...builtIn, calendar: { ...builtIn.calendar, ...wrong } });

describe('The calendar of a policy', () => {
  it('is valid in the policy that every Baton starts with', () => {
    expect(mistakesIn(builtIn, dueInstant)).toEqual([]);
  });

  it.each<[string, object]>([
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }],
    ['an offset instead of a zone', { timeZone: '+01:00' }],
    ['a weekday that does not exist', { weekend: [0, 6] }],
    ['a week without a working day', { weekend: [1, 2, 3, 4, 5, 6, 7] }],
    ['a holiday that does not exist', { holidays: ['2026-02-30'] }],
    ['a holiday in another format', { holidays: ['20261225'] }],
    ['an hour that does not exist', { dayEnds: '24:00' }],
    ['no hour at all', { dayEnds: undefined }],
  ])('does not have %s', (_, wrong) => {
    expect(mistakesIn(withCalendar(wrong), dueInstant)).toEqual([expect.stringMatching(/^calendar needs/)]);
  });

  it('may name a weekday twice', () => {
    expect(mistakesIn(withCalendar({ weekend: [6, 7, 6, 7, 6, 7, 6] }), dueInstant)).toEqual([]);
  });

  it('gives every schedule an instant, or reports the schedule as a mistake', () => {
    const { tracks } = builtIn;
    const step = tracks.vip['compile-dossier'];
    const document = {
      ...builtIn,
      tracks: { ...tracks, vip: { ...tracks.vip, 'compile-dossier': { ...step, due: 'soon' } } },
    };
    expect(mistakesIn(document, dueInstant)).toEqual([
      'tracks.vip.compile-dossier.due is not a schedule (P30D, PT2S, -15B).',
    ]);
  });
});
