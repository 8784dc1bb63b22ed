// Everybody one can sign in as in the local mode, a click each: people with a role, then representatives and their
// managers.
import { Group, SimpleGrid, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import {
  IconAddressBook,
  IconBinoculars,
  IconBuilding,
  IconHeadset,
  IconKey,
  IconShieldCheck,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { queryClient } from '../../api/queries';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { accountsQuery, signInAs } from '../../sign-in/sign-in-queries';
import classes from './accounts.module.css';

type Account = Schemas['Account'];

const ICONS = {
  hr: IconUsersGroup,
  manager: IconBinoculars,
  rep: IconAddressBook,
  'department-head': IconBuilding,
  auditor: IconShieldCheck,
  administrator: IconKey,
  'service-desk': IconHeadset,
};
/** More people than this are easier to find by name. */
const MANY = 12;

export function Accounts({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const list = useQuery(accountsQuery);
  const signIn = useMutation({
    mutationFn: signInAs,
    onSuccess: (session) => {
      // What the previous user was allowed to see is removed.
      queryClient.clear();
      if (session) onDone();
    },
  });
  if (list.isPending) return <Waiting />;
  if (list.error) return <ProblemMessage error={list.error} onRetry={list.refetch} />;
  const { accounts } = list.data;
  const people = accounts.filter(({ representative }) => representative);
  const fits = ({ name }: Account) => name.toLowerCase().includes(sought.trim().toLowerCase());
  const show = (some: Account[]) =>
    some.map((each) => <Choice key={each.account} account={each} onChoose={() => signIn.mutate(each.account)} />);
  return (
    <Stack gap="xl">
      <Text>{t('signIn.local')}</Text>
      {signIn.error && <ProblemMessage error={signIn.error} />}
      <Section title={t('signIn.roles')}>{show(accounts.filter(({ representative }) => !representative))}</Section>
      {people.length > MANY && (
        <TextInput label={t('signIn.find')} value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
      )}
      {people.length === 0 && <Text c="dimmed">{t('signIn.nobody')}</Text>}
      {(['manager', 'rep'] as const).map((role) => {
        const found = people.filter((each) => each.role === role && fits(each));
        return (
          found.length > 0 && (
            <Section key={role} title={t(`signIn.as.${role}`)}>
              {show(found)}
            </Section>
          )
        );
      })}
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs">
        {children}
      </SimpleGrid>
    </Stack>
  );
}

function Choice({ account, onChoose }: { account: Account; onChoose: () => void }) {
  const { t } = useTranslation();
  const Icon = ICONS[account.role];
  const role = t(`role.${account.role}`);
  const does = t(`signIn.does.${account.role}`);
  const about = account.representative ? (account.title ?? role) : t('signIn.roleDoes', { role, does });
  return (
    <UnstyledButton className={classes.choice} onClick={onChoose}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Icon size={20} stroke={1.6} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <div>
          <Text fw={550}>{account.name}</Text>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        </div>
      </Group>
    </UnstyledButton>
  );
}
