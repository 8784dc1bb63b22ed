// Text as XML and HTML accept it.
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that XML 1.0 cannot hold, even escaped. */
const impossible = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;
};

/** For attributes and element text; characters that XML cannot hold become the replacement character. */
export const escaped = (text: string): string =>
  Array.from(text, (character) => {
    if (impossible(character)) return '\ufffd';
    return ENTITIES[character] ?? character;
  }).join('');
