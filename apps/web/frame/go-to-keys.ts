// `g` followed by a letter goes to a place; not while the user types.
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isTyping } from '../parts/is-typing';
import type { Role } from '../api/words';
import { placesOf } from './places';

const SECOND_KEY_WITHIN_MS = 1_500;

export function useGoToKeys(role: Role | undefined): void {
  const navigate = useNavigate();
  useEffect(() => {
    let pressedG = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      if (!role || isTyping(event)) return;
      if (event.key === 'g') {
        pressedG = event.timeStamp;
        return;
      }
      const isSecond = event.timeStamp - pressedG < SECOND_KEY_WITHIN_MS;
      pressedG = -Infinity;
      const place = isSecond && placesOf(role).find(({ key }) => key === event.key);
      if (!place) return;
      event.preventDefault();
      void navigate({ to: place.to });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [role, navigate]);
}
