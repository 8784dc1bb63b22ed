// A promise is late once the day is over where the client is, not where the server is.
import { dayIn } from './day-in';

describe('the day somewhere', () => {
  it.each([
    ['Asia/Taipei', '2026-12-02'],
    ['America/Los_Angeles', '2026-12-01'],
    ['UTC', '2026-12-01'],
  ])('in %s is that of the local time there', (zone, day) => {
    expect(dayIn(zone, new Date('2026-12-01T20:00:00Z'))).toBe(day);
  });

  it('is the reader’s when the zone is not known', () => {
    const now = new Date('2026-12-01T12:00:00Z');
    expect(dayIn('Nowhere/Here', now)).toBe(dayIn(undefined, now));
    expect(dayIn(null, now)).toMatch(/^2026-12-0[12]$/);
  });
});
