// The session ended in the middle of work: the user signs in over the page, and everything on it stays as it was.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/queries';
import { ProblemMessage } from '../parts/problem-message';
import { session, useSession } from '../api/session';
import { signInAs, signInWayQuery } from './sign-in-queries';
import { TokenForm } from './token-form';

export default function ExpiredDialog() {
  const { t } = useTranslation();
  const who = useSession();
  const way = useQuery(signInWayQuery);
  const signIn = useMutation({ mutationFn: signInAs });
  const leave = () => {
    session.leave();
    queryClient.clear();
    location.assign('/sign-in');
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('expired.title')}
    >
      <Stack>
        <Text>{t('expired.text')}</Text>
        {way.data?.mode === 'organisation' ? (
          <TokenForm onDone={() => undefined} />
        ) : (
          <Button loading={signIn.isPending} onClick={() => who && signIn.mutate(who.account)} data-autofocus>
            {t('expired.again')}
          </Button>
        )}
        {signIn.error && <ProblemMessage error={signIn.error} />}
        <Button variant="subtle" onClick={leave}>
          {t('expired.leave')}
        </Button>
      </Stack>
    </Modal>
  );
}
