// j and k (or the arrow keys) move the focus from row to row, x selects the row; Enter is the link's own.
import { useEffect, type RefObject } from 'react';
import { isTyping } from '../parts/is-typing';

export function useRowKeys(
  body: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
): void {
  useEffect(() => {
    const rowOf = (index: number) => body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || count === 0) return;
      const focused = document.activeElement?.closest<HTMLElement>('[data-index]');
      const here = focused && body.current?.contains(focused) ? Number(focused.dataset['index']) : undefined;
      if (event.key === 'x' && here !== undefined) {
        event.preventDefault();
        rowOf(here)?.querySelector<HTMLElement>('[data-row-choice]')?.click();
        return;
      }
      const step = stepOf(event.key, here !== undefined);
      if (step === undefined) return;
      event.preventDefault();
      const next = here === undefined ? firstInSight(body.current) : Math.max(0, Math.min(count - 1, here + step));
      scrollTo(next);
      const focus = () => rowOf(next)?.querySelector<HTMLElement>('[data-row-link]')?.focus({ preventScroll: true });
      if (rowOf(next)) return focus();
      // The row has to be rendered first.
      requestAnimationFrame(() => requestAnimationFrame(focus));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [body, count, scrollTo]);
}

/** The arrow keys scroll the page as long as no row has the focus. */
function stepOf(key: string, inRows: boolean): number | undefined {
  if (key === 'j' || (inRows && key === 'ArrowDown')) return 1;
  if (key === 'k' || (inRows && key === 'ArrowUp')) return -1;
  return undefined;
}

function firstInSight(body: HTMLElement | null): number {
  const rows = [...(body?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
  const seen = rows.find((row) => row.getBoundingClientRect().top >= 56);
  return Number(seen?.dataset['index'] ?? 0);
}
