// Opens the search, from the bar at the top or with `/` from anywhere.
import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../parts/is-typing';
import classes from './search-box.module.css';

const SearchDialog = lazy(() => import('./search-dialog'));

export function SearchBox() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return (
    <>
      <UnstyledButton className={classes.box} onClick={open} visibleFrom="sm">
        <IconSearch size={17} aria-hidden />
        <span className={classes.text}>{t('search.title')}</span>
        <Kbd size="xs" aria-hidden>
          /
        </Kbd>
      </UnstyledButton>
      <ActionIcon variant="subtle" color="gray" size="lg" onClick={open} hiddenFrom="sm" aria-label={t('search.title')}>
        <IconSearch size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
      {opened && (
        <Suspense>
          <SearchDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
