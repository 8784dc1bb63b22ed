// Plays the events one after the other. Each waits until its state is loaded, so that none is skipped.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { statesQuery } from './state/past-states';

const EACH_MS = 900;

export function usePlayback(id: string, version: number, last: number, show: (version: number) => void) {
  const queries = useQueryClient();
  const [isPlaying, setPlaying] = useState(false);
  const isOver = version >= last;
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (isOver) {
      setPlaying(false);
      return undefined;
    }
    let left = false;
    const timer = setTimeout(() => {
      const go = () => left || show(version + 1);
      // The view shows the error when a state cannot be loaded.
      void queries.prefetchQuery(statesQuery(id, version + 1, last)).then(go, go);
    }, EACH_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [isPlaying, isOver, queries, id, version, last, show]);
  const pause = useCallback(() => setPlaying(false), []);
  const toggle = () => {
    if (!isPlaying && isOver) show(1);
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle, pause };
}
