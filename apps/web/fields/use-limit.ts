// How much a field takes. What goes beyond is kept, told and not sent; a field that cuts off what is pasted loses the end
// unseen.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** From here on one is told how much is left. */
const NEARLY = 0.9;

export function useLimit<Field extends HTMLInputElement | HTMLTextAreaElement>(value: string, most: number) {
  const { t, i18n } = useTranslation();
  const ref = useRef<Field>(null);
  const words = (count: number) => count.toLocaleString(i18n.language);
  const over = value.length - most;
  const tooLong = over > 0 ? t('form.tooLong', { over: words(over), most: words(most) }) : '';
  // The form cannot be sent then, and the browser leads to the field.
  useEffect(() => ref.current?.setCustomValidity(tooLong), [tooLong]);
  const left = over <= 0 && value.length >= most * NEARLY ? t('form.left', { left: words(-over) }) : undefined;
  return { ref, tooLong: tooLong || undefined, left };
}
