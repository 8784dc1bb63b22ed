// Edge cases of the formats that texts must have.
import { instantFrom, isDay, isLanguage, isLine, isTimeZone, isUuid, isWritten } from './texts';
import { momentOf } from './moment';

describe('texts', () => {
  it('a day must exist in the calendar', () => {
    for (const day of ['2026-11-22', '2028-02-29', '2000-02-29', '9999-12-31'])
      expect([day, isDay(day)]).toEqual([day, true]);
    const wrong = [
      '2027-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-00-01',
      '2026-13-01',
      '2026-01-00',
      '26-1-1',
      '',
      ' 2026-01-01',
      '2026-01-01\n',
      '1899-12-31',
    ];
    for (const day of wrong) expect([day, isDay(day)]).toEqual([day, false]);
  });

  it('an instant is normalised to UTC with milliseconds, and must have an offset', () => {
    expect(instantFrom('2026-11-22T10:00+01:00')).toBe('2026-11-22T09:00:00.000Z');
    expect(instantFrom('2026-11-22T09:00:00.123456Z')).toBe('2026-11-22T09:00:00.123Z');
    const wrong = [
      '2026-11-22',
      '2026-11-22T09:00:00',
      '2026-02-30T09:00:00Z',
      '2026-11-22T25:00:00Z',
      '9999-12-31T23:59:00-23:00',
      '+012026-11-22T09:00:00Z',
      'now',
    ];
    for (const text of wrong) expect([text, instantFrom(text)]).toEqual([text, undefined]);
  });

  it('a moment keeps the microseconds of the log', () => {
    expect(momentOf({ at: '2026-11-22T10:00:00.123456+01:00' })).toEqual({ instant: '2026-11-22T09:00:00.123456Z' });
    expect(momentOf({ at: '12' })).toEqual({ version: 12 });
    expect(momentOf({})).toBeUndefined();
  });

  it('a line is one line, and a text has no control characters except tabs and line ends', () => {
    expect([
      isLine('Ada', 3),
      isLine('Adam', 3),
      isLine(' ', 9),
      isLine('a\nb', 9),
      isLine('a\u2028b', 9),
      isLine(5, 9),
    ]).toEqual([true, false, false, false, false, false]);
    expect([isWritten('a\n\tb\r\n', 9), isWritten('a\u0007', 9), isWritten('a\u007f', 9), isWritten('\n', 9)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('ids, languages and zones must have their format', () => {
    expect([
      isUuid('01900000-0000-7000-8000-000000000001'),
      isUuid('01900000-0000-7000-8000-00000000000G'),
      isUuid(''),
    ]).toEqual([true, false, false]);
    expect([isLanguage('en'), isLanguage('zh-Hant-TW'), isLanguage('English please'), isLanguage(1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([isTimeZone('Europe/Vienna'), isTimeZone('UTC'), isTimeZone('Mars/Base'), isTimeZone('+01:00')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
