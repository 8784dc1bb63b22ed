// Dialogs that may open over any view, each loaded on demand: the keyboard shortcuts (`?`), and signing in again.
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { useExpired } from '../api/session';
import { isTyping } from '../parts/is-typing';

const KeysDialog = lazy(() => import('./keys-dialog'));
const ExpiredDialog = lazy(() => import('../sign-in/expired-dialog'));

export function Dialogs() {
  const expired = useExpired();
  const [keys, { open, close }] = useDisclosure();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return (
    <Suspense>
      {keys && <KeysDialog onClose={close} />}
      {expired && <ExpiredDialog />}
    </Suspense>
  );
}
