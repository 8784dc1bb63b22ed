// The language of an answer: `?lang=`, else the browser's Accept-Language, else English.
import type { Request } from 'express';
import { LANGUAGES, type Language } from '#libs/domain';

export const languageOf = ({ lang }: { lang?: Language }, accepted: string | undefined): Language =>
  lang ?? preferredIn(accepted ?? '');

/** Takes the query of any request, so it may be anything. */
export function readersLanguage({ query, headers }: Pick<Request, 'query' | 'headers'>): Language {
  const lang = LANGUAGES.find((each) => each === query['lang']);
  return languageOf({ lang }, headers['accept-language']);
}

/** Our language that the reader prefers most (RFC 9110, 12.5.4). */
function preferredIn(accepted: string): Language {
  const ranges = accepted.split(',').map((range) => {
    const [tag = '', ...rest] = range.trim().split(/\s*;\s*/);
    const weight = Number(/^q=([\d.]+)$/i.exec(rest.at(-1) ?? '')?.[1] ?? 1);
    return { language: ours(tag.toLowerCase()), weight };
  });
  const wanted = ranges.filter(({ language, weight }) => language && weight > 0);
  return wanted.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? 'en';
}

/** The script decides, else the region; Chinese without either counts as simplified. */
function ours(tag: string): Language | undefined {
  const [primary, ...rest] = tag.split('-');
  if (primary === 'en') return 'en';
  if (primary !== 'zh' && primary !== 'yue') return undefined;
  if (rest.includes('hant')) return 'zh-Hant';
  if (rest.includes('hans')) return 'zh-Hans';
  return rest.some((place) => ['tw', 'hk', 'mo'].includes(place)) ? 'zh-Hant' : 'zh-Hans';
}
