// A policy is published only if every date in it can be computed; each mistake is reported with its place.
import { dueInstant } from '#libs/calendar';
import builtIn from './built-in.json';
import { mistakesIn, soundPolicy } from './check';

const withCalendar = (wrong: object) => ({ ...builtIn, calendar: { ...builtIn.calendar, ...wrong } });
/** A step of the VIP track with some fields changed, or with nothing at all. */
function withVip(step: keyof typeof builtIn.tracks.vip, wrong: object | null): unknown {
  const { tracks } = builtIn;
  const rule = wrong && { ...(tracks.vip[step] as object), ...wrong };
  return { ...builtIn, tracks: { ...tracks, vip: { ...tracks.vip, [step]: rule } } };
}

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
    expect(mistakesIn(withCalendar(wrong), dueInstant)).toEqual([{ at: 'calendar', mistake: 'not-a-calendar' }]);
  });

  it('may name a weekday twice', () => {
    expect(mistakesIn(withCalendar({ weekend: [6, 7, 6, 7, 6, 7, 6] }), dueInstant)).toEqual([]);
  });

  it('gives every schedule an instant, or reports the schedule as a mistake', () => {
    expect(mistakesIn(withVip('compile-dossier', { due: 'soon' }), dueInstant)).toEqual([
      { at: 'tracks.vip.compile-dossier.due', mistake: 'not-a-schedule' },
    ]);
  });
});

describe('A mistake in a policy', () => {
  const [platinum, ...others] = builtIn.tiers;
  it.each<[string, unknown]>([
    [' not-an-object', 'a policy'],
    ['name missing', { ...builtIn, name: '' }],
    ['tiers missing', { ...builtIn, tiers: [] }],
    ['tiers[0] not-a-tier-rule', { ...builtIn, tiers: [{ ...platinum, tier: 'iron' }, ...others] }],
    ['tiers[1] tier-not-below', { ...builtIn, tiers: [platinum, platinum, ...others] }],
    ['tiers[0] last-tier-not-at-zero', { ...builtIn, tiers: [platinum] }],
    ['tracks missing', { ...builtIn, tracks: 5 }],
    ['tracks.ordinary missing', { ...builtIn, tracks: { vip: builtIn.tracks.vip } }],
    ['tracks.vip.notify-client missing', withVip('notify-client', null)],
    ['tracks.vip.interview.anchor not-an-anchor', withVip('interview', { anchor: 'birthday' })],
    ['tracks.vip.interview.anchor ownership-before-it-passes', withVip('interview', { anchor: 'ownership' })],
    ['tracks.vip.interview.escalate not-a-schedule', withVip('interview', { escalate: undefined })],
    ['tracks.vip.interview.reminders not-schedules', withVip('interview', { reminders: ['soon'] })],
    ['tracks.vip.compile-dossier.sections not-sections', withVip('compile-dossier', { sections: ['hobbies'] })],
    ['tracks.vip.compile-dossier.signature not-true-or-false', withVip('compile-dossier', { signature: 'yes' })],
    ['tracks.vip.appoint-successor.approval not-true-or-false', withVip('appoint-successor', { approval: 1 })],
    ['tracks.vip.notify-client never-settled', withVip('notify-client', { settledBy: 'post' })],
    ['tracks.vip.follow-up-surveys not-surveys', withVip('follow-up-surveys', { surveys: [] })],
    ['tracks.vip.ownershipPassesAfter ownership-never-passes', withVip('joint-visit', null)],
  ])('%s is named by its place and its kind', (mistake, document) => {
    const found = mistakesIn(document, dueInstant);
    expect(found.map(({ at, mistake: which }) => `${at} ${which}`)).toEqual([mistake]);
    expect(() => soundPolicy(document, dueInstant)).toThrow(mistake);
  });
});
