// Three languages say the same: no text is missing in one, left in English, unused, or used but undefined.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LABELS } from '#libs/telling';
import builtInPolicy from '../../libs/domain/policy/built-in.json';

const root = path.resolve(__dirname, '../..');
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
type Language = (typeof LANGUAGES)[number];
type Texts = { [key: string]: string | Texts };

/** The same in every language: names and symbols. */
const SAME_EVERYWHERE = /^[^A-Za-z]*$|^(Baton|CSV|JSON|XES|OCEL|BPMN|NPS|CSAT|CES)$/;
/** Characters of only one Chinese script; a text that has them in the other language was copied, not translated. */
const ONLY_IN: Record<'zh-Hant' | 'zh-Hans', RegExp> = {
  'zh-Hant': /[個們這國時實對應關門開間問題員單處報業東車長見覺資訊訪談錄檔歷證驗調權]/,
  'zh-Hans': /[个们这国时实对应关门开间问题员单处报业东车长见觉资讯访谈录档历证验调权]/,
};

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, flat(read(language))])) as Record<
  Language,
  Map<string, string>
>;
const sources = sourcesOfTheApp();

function read(language: Language): Texts {
  return JSON.parse(readFileSync(path.join(root, `apps/web/languages/${language}.json`), 'utf8')) as Texts;
}

function flat(tree: Texts, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value] as const] : [...flat(value, `${above}${key}.`)],
    ),
  );
}

function sourcesOfTheApp(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'apps/web'];
  const files = execFileSync('git', args, { cwd: root }).toString().split('\0');
  const code = files.filter((file) => /\.tsx?$/.test(file) && !/schema\.d\.ts$|\.spec\.ts$/.test(file));
  return code
    .filter((file) => existsSync(path.join(root, file)))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
}

/** A key is used when it is written out, or when a template starts with its prefix, such as `stage.${stage}`. */
function isUsed(key: string): boolean {
  const plain = key.replace(/_(zero|one|two|few|many|other)$/, '');
  const fits = templates.some((parts) => new RegExp(`^${parts.map(escaped).join('[^.]+(?:\\.[^.]+)*?')}$`).test(plain));
  return fits || sources.some((source) => source.includes(`'${plain}'`) || source.includes(`\`${plain}\``));
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const templates = sources
  .flatMap((source) => [...source.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, text = '']) => text))
  .map((text) => text.split(/\$\{[^}]*\}/));

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
const plural = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (language: Language) => new Set([...texts[language].keys()].map(plural));

describe('the languages', () => {
  it.each(['zh-Hant', 'zh-Hans'] as const)('%s has every text of English and no other', (language) => {
    expect([...keysOf(language)].toSorted()).toEqual([...keysOf('en')].toSorted());
  });

  it.each(['zh-Hant', 'zh-Hans'] as const)('%s leaves nothing in English', (language) => {
    const left = [...texts[language]].filter(
      ([key, text]) => text === texts.en.get(key) && !SAME_EVERYWHERE.test(text.replaceAll(/\{\{\w+\}\}/g, '')),
    );
    expect(left).toEqual([]);
  });

  it.each([
    ['zh-Hant', 'zh-Hans'],
    ['zh-Hans', 'zh-Hant'],
  ] as const)('%s is not written in the signs of %s', (language, other) => {
    const signs = new RegExp(`[${difference(ONLY_IN[other].source, ONLY_IN[language].source)}]`);
    expect([...texts[language]].filter(([, text]) => signs.test(text))).toEqual([]);
  });

  it.each(['zh-Hant', 'zh-Hans'] as const)('%s has the same placeholders as English', (language) => {
    const other = [...texts[language]].filter(([key, text]) => {
      const english = texts.en.get(key) ?? texts.en.get(`${plural(key)}_other`) ?? '';
      return placeholders(text).join() !== placeholders(english).join();
    });
    expect(other).toEqual([]);
  });

  it('know the built-in policy by its name', () => {
    expect(texts.en.get(`policies.named.${builtInPolicy.name}`)).toBe(builtInPolicy.name);
  });

  it.each(LANGUAGES)('call the lead in %s as the record does', (language) => {
    expect(texts[language].get('word.lead')).toBe(LABELS[language].lead);
  });

  it('have no unused text', () => {
    expect([...texts.en.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('have no text that is empty or has spaces around it', () => {
    const odd = LANGUAGES.flatMap((language) =>
      [...texts[language]].filter(([, text]) => text.trim() !== text || text === ''),
    );
    expect(odd).toEqual([]);
  });
});

/** The characters of one class that are not in the other; both are written as `[…]`. */
const difference = (one: string, other: string) =>
  Array.from(one.slice(1, -1))
    .filter((sign) => !other.includes(sign))
    .join('');
