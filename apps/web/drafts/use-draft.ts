// Text being typed: kept in the browser for this user and this thing until it is sent or discarded.
//   const draft = useDraft(`handover/${id}/return-dossier`, { reason: '' });
//   draft.value, draft.change({ reason }), draft.restored, draft.discard()
import { useCallback, useEffect, useRef, useState } from 'react';
import { session } from '../api/session';

const SAVED_AFTER_MS = 300;

interface Draft<T> {
  value: T;
  change: (value: T) => void;
  /** The draft was begun before this page was opened. */
  restored: boolean;
  /** Resets to the initial value; also to be called once the text has been sent. */
  discard: () => void;
}

export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const key = `baton.draft.${session.get()?.account ?? ''}.${name}`;
  const [first] = useState(initial);
  const [found] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(found ? { ...first, ...found } : first);
  const [restored, setRestored] = useState(found !== undefined);
  const unsaved = useRef<T | undefined>(undefined);

  const save = useCallback(() => {
    if (unsaved.current) write(key, unsaved.current);
    unsaved.current = undefined;
  }, [key]);
  useEffect(() => {
    // The user may close the tab or leave the view before the timer fires.
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  useEffect(() => {
    const timer = setTimeout(save, SAVED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value, save]);

  const change = useCallback((next: T) => {
    unsaved.current = next;
    setValue(next);
  }, []);
  const discard = useCallback(() => {
    unsaved.current = undefined;
    localStorage.removeItem(key);
    setRestored(false);
    setValue(first);
  }, [key, first]);
  return { value, change, restored, discard };
}

function read<T>(key: string): T | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as T) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The browser has no space or does not allow storage; the text on the page is unaffected.
  }
}
