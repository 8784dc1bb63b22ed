// The name of a language in the reader's language.

/** @param tag such as `de` or `zh-Hant`; returned unchanged if it is not a language tag */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
