// Which language a reader gets, from the query and from the browser's header.
import { languageOf } from './language';

describe('the language of the record', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr, *', 'en'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['zh-TW;q=0.1, en-GB;q=0.5', 'en'],
    ['zh-TW;q=0, zh-CN;q=0.2', 'zh-Hans'],
    ['en;q=0', 'en'],
    ['%%%;;q=x', 'en'],
  ])('%j is read as %s', (header, language) => {
    expect(languageOf({}, header)).toBe(language);
  });

  it('is that of the query, whatever the header says', () => {
    expect(languageOf({ lang: 'zh-Hant' }, 'zh-CN')).toBe('zh-Hant');
  });
});
