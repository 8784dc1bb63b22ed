// How texts are compared in a search: without case, accents and width, so that "Åse" is found by "ase".

/** Letters that are not a base letter with a mark, and yet are typed without it. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** The same for the searched text and for the query; Chinese and Japanese stay as they are, and match by part. */
export const searchText = (...texts: (string | undefined | null)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== null)
    .join(' ')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[ßøłđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();
