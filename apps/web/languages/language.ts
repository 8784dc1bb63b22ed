// The reader's language: kept between visits, loaded on demand, sent to the api with every request.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { whenIdle } from '../when-idle';
import type en from './en.json';

/** Each in its own words, so that a reader in the wrong language finds theirs. */
export const LANGUAGE_NAMES = { en: 'English', 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文' };
export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const KEPT_AS = 'baton.language';
const texts: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.json'),
  'zh-Hant': () => import('./zh-Hant.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

export const i18n = i18next.createInstance();

export const currentLanguage = (): Language => LANGUAGES.find((each) => each === i18n.language) ?? preferred();

export async function startLanguage(): Promise<void> {
  document.fonts.addEventListener('loadingdone', drawAnew);
  const first = preferred();
  await i18n.use(initReactI18next).init({
    lng: first,
    fallbackLng: false,
    resources: { [first]: { translation: (await texts[first]()).default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  settle(first);
}

/** The view stays; only its words change. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation'))
    i18n.addResourceBundle(language, 'translation', (await texts[language]()).default);
  localStorage.setItem(KEPT_AS, language);
  await i18n.changeLanguage(language);
  settle(language);
}

// One function each: of two imports in one expression the bundler keeps the styles of only one.
const faces = { simplified: () => import('./simplified-face'), traditional: () => import('./traditional-face') };

function settle(language: Language): void {
  document.documentElement.lang = language;
  // A font's files are fetched only for the characters on the page.
  if (language === 'zh-Hans') void faces.simplified();
  else if (language === 'zh-Hant') void faces.traditional();
  // Elsewhere only names may be Chinese.
  else whenIdle(() => void faces.traditional());
}

/** Chromium 156 keeps the empty boxes it drew before the font was loaded, until a font feature of the text changes. */
function drawAnew(): void {
  drawn += 1;
  // No font has a feature of this name, so nothing else changes.
  document.documentElement.style.fontFeatureSettings = `'b${String(drawn % 1000).padStart(3, '0')}'`;
}
let drawn = 0;

function preferred(): Language {
  const kept = LANGUAGES.find((each) => each === localStorage.getItem(KEPT_AS));
  return kept ?? navigator.languages.map(nearest).find((each) => each !== undefined) ?? 'en';
}

function nearest(tag: string): Language | undefined {
  if (/^en\b/i.test(tag)) return 'en';
  if (!/^zh\b/i.test(tag)) return undefined;
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
