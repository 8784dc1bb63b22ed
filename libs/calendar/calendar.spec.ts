// Properties of business days and due instants, including clock changes.
import * as fc from 'fast-check';
import type { BusinessCalendar } from './business-calendar';
import { dueInstant, endOfDay, localDate } from './due';
import { parseSchedule } from './schedule';

const berlin: BusinessCalendar = {
  timeZone: 'Europe/Berlin',
  weekend: [6, 7],
  holidays: ['2026-12-25', '2027-01-01'],
  dayEnds: '18:00',
};
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Taipei'];
const from = Date.UTC(2020, 0, 1);
const to = Date.UTC(2032, 0, 1);
const anInstant = fc.integer({ min: from, max: to }).map((ms) => new Date(ms).toISOString());
const aDate = anInstant.map((instant) => instant.slice(0, 10));
const aCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  timeZone: fc.constantFrom(...zones),
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
  holidays: fc.array(aDate, { maxLength: 30 }),
  dayEnds: fc.constantFrom('00:00', '01:30', '02:30', '09:00', '18:00', '23:59'),
});
const someDays = fc.integer({ min: -60, max: 60 });

describe('schedules', () => {
  it.each([
    ['-15B', 'business-days'],
    ['10B', 'business-days'],
    ['+10B', 'business-days'],
    ['P30D', 'calendar-days'],
    ['P1M', 'calendar-days'],
    ['-P3D', 'calendar-days'],
    ['PT2S', 'exact'],
    ['P1DT2H', 'exact'],
  ])('%s is read as %s', (text, kind) => {
    expect(parseSchedule(text).kind).toBe(kind);
  });

  it.each(['', 'P', 'PT', '30', 'D30', '15 B', '--15B', '1.5B', 'p1d', 'P1.5D', 'P30D; drop', 'P1D\n', '９B'])(
    '%j is not a schedule, and the message says so',
    (text) => {
      expect(() => parseSchedule(text)).toThrow(/is not a schedule: write an ISO 8601 duration/);
    },
  );

  it.each(['999999B', 'P101Y', 'P999999999Y', 'PT9999999H'])('%s is longer than any policy needs', (text) => {
    expect(() => parseSchedule(text)).toThrow(/is longer than/);
  });
});

describe('due instants', () => {
  it('business days before a last working day skip weekends and holidays', () => {
    expect(dueInstant(berlin, { date: '2027-01-04' }, '-2B')).toBe('2026-12-30T17:00:00.000Z');
  });

  it('0B on a holiday is due on the next business day', () => {
    expect(dueInstant(berlin, { date: '2026-12-25' }, '0B')).toBe('2026-12-28T17:00:00.000Z');
  });

  it('the day of an anchor is the local day, not the UTC day', () => {
    expect(dueInstant({ ...berlin, timeZone: 'Asia/Taipei' }, '2026-06-01T17:00:00Z', 'P1D')).toBe(
      '2026-06-03T10:00:00.000Z',
    );
  });

  it('a month after the 31st ends on the last day of a shorter month', () => {
    expect(dueInstant(berlin, { date: '2026-01-31' }, 'P1M')).toBe('2026-02-28T17:00:00.000Z');
  });

  it('seconds are exact from the anchor, and from the end of a day when the anchor is a date', () => {
    expect(dueInstant(berlin, '2026-06-01T10:00:00.250Z', 'PT2S')).toBe('2026-06-01T10:00:02.250Z');
    expect(dueInstant(berlin, { date: '2026-06-01' }, '-PT2S')).toBe('2026-06-01T15:59:58.000Z');
  });
});

describe('clock changes', () => {
  const at = (timeZone: string, date: string, dayEnds: string) => endOfDay({ ...berlin, timeZone, dayEnds }, date);

  it.each([
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
  ])('in %s a local time that is skipped becomes the later one', (zone, date, time, due) => {
    expect(at(zone, date, time)).toBe(due);
  });

  it.each([
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
  ])('in %s a local time that occurs twice is the first one', (zone, date, time, due) => {
    expect(at(zone, date, time)).toBe(due);
  });

  it('Taipei keeps its offset all year', () => {
    expect(at('Asia/Taipei', '2026-03-29', '02:30')).toBe('2026-03-28T18:30:00.000Z');
    expect(at('Asia/Taipei', '2026-10-25', '02:30')).toBe('2026-10-24T18:30:00.000Z');
  });

  it('a day across a clock change still ends at the same local hour', () => {
    expect(dueInstant(berlin, '2026-03-28T12:00:00Z', 'P1D')).toBe('2026-03-29T16:00:00.000Z');
    expect(dueInstant(berlin, '2026-03-28T12:00:00Z', 'PT24H')).toBe('2026-03-29T12:00:00.000Z');
  });
});

describe('for any calendar', () => {
  it('a business-day schedule never falls on a weekend or a holiday', () => {
    fc.assert(
      fc.property(aCalendar, aDate, someDays, (calendar, date, days) => {
        expect(isBusinessDay(calendar, localDate(calendar, dueInstant(calendar, { date }, `${days}B`)))).toBe(true);
      }),
    );
  });

  it('neither a longer schedule nor a later anchor is ever due earlier', () => {
    fc.assert(
      fc.property(
        aCalendar,
        anInstant,
        anInstant,
        someDays,
        fc.constantFrom('B', 'D'),
        (calendar, one, two, days, unit) => {
          const schedule = (count: number) =>
            unit === 'B' ? `${count}B` : `${count < 0 ? '-' : ''}P${Math.abs(count)}D`;
          const [early, late] = [one, two].toSorted() as [string, string];
          const due = dueInstant(calendar, early, schedule(days));
          expect(dueInstant(calendar, early, schedule(days + 1)) > due).toBe(
            !(unit === 'B' && skips(calendar, early, days)),
          );
          expect(dueInstant(calendar, late, schedule(days)) >= due).toBe(true);
        },
      ),
    );
  });

  it('counting business days forward and back returns to the starting business day', () => {
    fc.assert(
      fc.property(aCalendar, aDate, someDays, (calendar, date, days) => {
        fc.pre(isBusinessDay(calendar, date));
        const there = localDate(calendar, dueInstant(calendar, { date }, `${days}B`));
        expect(localDate(calendar, dueInstant(calendar, { date: there }, `${-days}B`))).toBe(date);
      }),
    );
  });

  it('the end of a day falls on that day', () => {
    fc.assert(
      fc.property(aCalendar, aDate, (calendar, date) => {
        expect(localDate(calendar, endOfDay(calendar, date))).toBe(date);
      }),
    );
  });

  it('an exact schedule forward and back returns to the anchor', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, fc.integer({ min: 0, max: 10_000_000 }), (calendar, instant, seconds) => {
        const there = dueInstant(calendar, instant, `PT${seconds}S`);
        expect(dueInstant(calendar, there, `-PT${seconds}S`)).toBe(instant);
      }),
    );
  });
});

function isBusinessDay({ weekend, holidays }: BusinessCalendar, date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return !weekend.includes(weekday) && !holidays.includes(date);
}

// From a non-working day, 0B and 1B are the same day: the next business day.
function skips(calendar: BusinessCalendar, instant: string, days: number): boolean {
  return days === 0 && !isBusinessDay(calendar, localDate(calendar, instant));
}
