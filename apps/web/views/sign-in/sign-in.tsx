// Signing in: in the local mode any role with one click, elsewhere through the organisation's own sign-in service.
import { Box, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import mark from '../../favicon.svg';
import { LanguageSwitch } from '../../frame/language-switch';
import { SchemeSwitch } from '../../frame/scheme-switch';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { signInWayQuery } from '../../sign-in/sign-in-queries';
import { TokenForm } from '../../sign-in/token-form';
import { Accounts } from './accounts';

export function SignIn() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const way = useQuery(signInWayQuery);
  // Only within this app: an address of another site is not followed.
  const onDone = () => void navigate({ href: to?.startsWith('/') && !to.startsWith('//') ? to : '/', replace: true });
  return (
    <Container size={720} py={{ base: 'md', sm: 48 }} component="main">
      <title>{`${t('signIn.title')} · Baton`}</title>
      <Stack gap="xl">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <img src={mark} alt="" width={40} height={40} />
            <Box>
              <Title order={1} size="h2">
                Baton
              </Title>
              <Text c="dimmed">{t('signIn.about')}</Text>
            </Box>
          </Group>
          <Group gap={4} wrap="nowrap">
            <LanguageSwitch />
            <SchemeSwitch />
          </Group>
        </Group>
        {way.isPending && <Waiting />}
        {way.error && <ProblemMessage error={way.error} onRetry={way.refetch} />}
        {way.data?.mode === 'local' && <Accounts onDone={onDone} />}
        {way.data?.mode === 'organisation' && (
          <Paper className="baton-surface" p="lg">
            <TokenForm onDone={onDone} />
          </Paper>
        )}
      </Stack>
    </Container>
  );
}
