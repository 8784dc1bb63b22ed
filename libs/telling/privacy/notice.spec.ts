// The privacy notice is complete for every field in every language, and the documentation quotes it word for word.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, PRIVACY_RULES } from '#libs/domain';
import { privacyNotice } from './notice';

describe.each(LANGUAGES)('the notice in %s', (language) => {
  it('is in the documentation word for word', () => {
    const page = readFileSync(path.join(__dirname, '../../../docs/PRIVACY.md'), 'utf8');
    for (const { heading, text } of privacyNotice(language).notice) expect(page).toContain(`**${heading}** ${text}`);
  });

  it('is complete for every field', () => {
    const { title, notice, fields } = privacyNotice(language);
    const texts = [title, ...notice.flatMap(({ heading, text }) => [heading, text])];
    expect(notice).toHaveLength(6);
    expect(fields.map(({ field }) => field).toSorted()).toEqual(Object.keys(PRIVACY_RULES).toSorted());
    for (const { purpose, ground, seenBy, kept, maxLength, never, recordedIn } of fields) {
      texts.push(purpose, ground, seenBy, kept, ...never);
      expect(maxLength).toBeGreaterThan(0);
      expect(never.length).toBeGreaterThan(0);
      expect(recordedIn.length).toBeGreaterThan(0);
    }
    expect(texts.filter((text) => text.trim().length < 2)).toEqual([]);
    const english = texts.filter((text) => /[A-Za-z]{3}/.test(text.replaceAll('Baton', '')));
    expect(english.length).toBe(language === 'en' ? texts.length : 0);
  });
});
