// How much a field holds. Excess text is kept and reported but not sent; a field that truncated pasted text would lose
// the end unnoticed.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** From this share on, the remaining length is shown. */
const NEARLY = 0.9;

export function useLimit<Field extends HTMLInputElement | HTMLTextAreaElement>(value: string, most: number) {
  const { t, i18n } = useTranslation();
  const ref = useRef<Field>(null);
  const words = (count: number) => count.toLocaleString(i18n.language);
  const over = value.length - most;
  const tooLong = over > 0 ? t('form.tooLong', { over: words(over), most: words(most) }) : '';
  // Then the form cannot be sent, and the browser leads the user to the field.
  useEffect(() => ref.current?.setCustomValidity(tooLong), [tooLong]);
  const left = over <= 0 && value.length >= most * NEARLY ? t('form.left', { left: words(-over) }) : undefined;
  return { ref, tooLong: tooLong || undefined, left };
}
