// Three languages, each under its own name; switching keeps the view.
import { ActionIcon, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/queries';
import { changeLanguage, currentLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../languages/language';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const choose = async (language: Language) => {
    await changeLanguage(language);
    // Sentences from the api are in the language they were requested in.
    await queryClient.invalidateQueries();
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('frame.language')}>
          <IconLanguage size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            fw={language === currentLanguage() ? 650 : undefined}
            aria-current={language === currentLanguage()}
            onClick={() => void choose(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
