// A time is typed as local time of a place and sent as the instant that it means there.
import { instantIn, wallIn } from './instants';

describe('a time typed in a zone', () => {
  it.each([
    ['2026-11-22T10:00', 'Europe/Vienna', '2026-11-22T09:00:00.000Z'],
    ['2026-07-22T10:00', 'Europe/Vienna', '2026-07-22T08:00:00.000Z'],
    ['2026-11-22T00:15', 'Asia/Taipei', '2026-11-21T16:15:00.000Z'],
    ['2026-11-22T23:30', 'America/New_York', '2026-11-23T04:30:00.000Z'],
    ['2026-11-22T10:00', 'Asia/Kathmandu', '2026-11-22T04:15:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Vienna', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s is %s, and back', (wall, zone, instant) => {
    expect(instantIn(wall, zone)).toBe(instant);
    expect(wallIn(instant, zone)).toBe(wall);
  });

  it('is moved forward where the clock change skips it', () => {
    expect(instantIn('2026-03-29T02:30', 'Europe/Vienna')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is empty when it is not a time', () => {
    expect(instantIn('', 'Europe/Vienna')).toBe('');
  });
});
