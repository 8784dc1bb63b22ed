// The form of a command for many things: filled in once.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../parts/waiting';
import type { Command, Noun, Things } from '../api/nouns';
import type { ActionForm } from '../forms/form';
import { Afterwards } from './afterwards';
import { formQuery } from '../forms/forms';

interface ManyDialogProps<N extends Noun> {
  noun: N;
  thing: Things[N];
  count: number;
  command: Command;
  onClose: () => void;
  onSend: (body: object) => void;
}

export function ManyDialog<N extends Noun>(props: ManyDialogProps<N>) {
  const { t } = useTranslation();
  const { data } = useQuery(formQuery(props.noun, props.command));
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(`action.${props.command}.name`)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      {data ? <Form {...props} form={data} /> : <Waiting />}
    </Modal>
  );
}

function Form<N extends Noun>({
  noun,
  thing,
  count,
  command,
  onClose,
  onSend,
  form,
}: ManyDialogProps<N> & { form: ActionForm }) {
  const { t } = useTranslation();
  const { Fields, isReady, toSend, isForOne } = form;
  const [body, setBody] = useState(() => form.initial(thing));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(toSend ? toSend(body, thing) : body);
      }}
    >
      <Stack>
        <Text c="dimmed">{t(`action.${command}.about`)}</Text>
        {Fields && !isForOne && <Fields thing={thing} body={body} onChange={setBody} errors={{}} />}
        <Text>{t('many.about', { count })}</Text>
        <Afterwards noun={noun} command={command} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('state.cancel')}
          </Button>
          <Button type="submit" disabled={isReady && !isReady(body, thing)}>
            {t('many.send', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
