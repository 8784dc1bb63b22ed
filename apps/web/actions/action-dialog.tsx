// The form of one command: keeps what is typed until it is sent, sends it once however often one clicks, and when somebody
// was faster shows what they changed and keeps one's own text.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../drafts/use-draft';
import { ProblemMessage } from '../parts/problem-message';
import { Waiting } from '../parts/waiting';
import type { ActionForm, Command, Noun, Things } from './action';
import { OthersWereFaster } from './others-were-faster';
import { loadForm, UNDONE_BY } from './registry';
import { useSending } from './use-sending';

interface ActionDialogProps<N extends Noun> {
  noun: N;
  thing: Things[N];
  command: Command;
  onClose: () => void;
  /** With the command that takes it back, where it may be sent. */
  onSent: (undo: Command | undefined) => void;
}

export function ActionDialog<N extends Noun>(props: ActionDialogProps<N>) {
  const { noun, command, onClose } = props;
  const { t } = useTranslation();
  const isPhone = useMediaQuery('(max-width: 36em)');
  const load = loadForm(noun, command);
  const { data, error, refetch } = useQuery({
    queryKey: ['form', noun, command],
    staleTime: Infinity,
    queryFn: async () => (await load?.())?.form ?? null,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`action.${command}.name`)}
      size="lg"
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      {data ? (
        <Form {...props} form={data} />
      ) : error ? (
        <ProblemMessage error={error} onRetry={refetch} />
      ) : (
        <Waiting />
      )}
    </Modal>
  );
}

function Form<N extends Noun>({
  noun,
  thing,
  command,
  onClose,
  onSent,
  form,
}: ActionDialogProps<N> & { form: ActionForm }) {
  const { t } = useTranslation();
  const { Fields, isReady, toSend } = form;
  const draft = useDraft(`${noun}/${thing.id}/${command}`, form.initial(thing));
  const sending = useSending({
    noun,
    thing,
    command,
    onSent: (undo) => {
      draft.discard();
      onSent(undo);
    },
  });
  const submit = () => sending.submit(toSend ? toSend(draft.value) : draft.value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Text c="dimmed">{t(`action.${command}.about`)}</Text>
        {draft.restored && (
          <Group gap="xs">
            <Text size="sm">{t('draft.restored')}</Text>
            <Button size="compact-xs" variant="subtle" onClick={draft.discard}>
              {t('draft.discard')}
            </Button>
          </Group>
        )}
        {Fields && <Fields thing={thing} body={draft.value} onChange={draft.change} errors={sending.fieldErrors} />}
        {sending.isOutdated ? (
          <OthersWereFaster noun={noun} id={thing.id} command={command} since={sending.seen} onGoOn={sending.goOn} />
        ) : (
          sending.error !== null && <ProblemMessage error={sending.error} />
        )}
        {!UNDONE_BY[command] && (
          <Text size="sm" c="dimmed">
            {t('action.forGood')}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('state.cancel')}
          </Button>
          <Button
            type="submit"
            color={form.isGrave ? 'red.8' : undefined}
            loading={sending.isPending}
            disabled={sending.isOutdated || (isReady && !isReady(draft.value, thing))}
          >
            {t(`action.${command}.name`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
