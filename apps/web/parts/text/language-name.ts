// What a language is called in the reader's own.

/** @param tag such as `de` or `zh-Hant`; given back as it is where it is none */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
