// For tests: a text must keep to its language's script and contain no code identifiers.
import iconv from 'iconv-lite';
import type { Language } from '#libs/domain';

// The old national standards cover one script each: GB 2312 the simplified one, Big5's two levels the traditional one.
const inGb2312 = (character: string) => iconv.encode(character, 'gbk').every((byte) => byte >= 0xa1);
const inBig5 = (character: string) => {
  const [lead = 0] = iconv.encode(character, 'big5');
  return (lead >= 0xa4 && lead <= 0xc6) || (lead >= 0xc9 && lead <= 0xf9);
};

/** The characters of a text that are not in the language's script. */
export function strangeIn(text: string, language: Language): string[] {
  const own = language === 'zh-Hans' ? inGb2312 : inBig5;
  return [...text.matchAll(/\p{Script=Han}/gu)].map(([each]) => each).filter((each) => language === 'en' || !own(each));
}

/** Names that only the code uses. */
export const RAW =
  /in-person|under-way|superseded|special-needs|open-promises|\w+-(dossier|successor|client|visit|surveys)\b/;
