// Outside the local mode the organisation's sign-in service issues the token; it is pasted here until Baton can fetch
// it.
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../api/session';

export function TokenForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = () => {
    const accepted = session.accept(token.trim().replace(/^Bearer\s+/i, ''));
    setRefused(!accepted);
    if (accepted) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Text>{t('signIn.organisation')}</Text>
        <Textarea
          label={t('signIn.token')}
          description={t('signIn.tokenAbout')}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          error={refused && t('signIn.tokenRefused')}
          autoComplete="off"
          spellCheck={false}
          rows={4}
          required
        />
        <Button type="submit">{t('signIn.withToken')}</Button>
      </Stack>
    </form>
  );
}
