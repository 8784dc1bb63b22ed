// The form of one command: keeps what is typed until it is sent, sends it once however often the user clicks, and when
// somebody else was faster shows their changes and keeps the user's text.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { thingQuery } from '../api/things';
import { useDraft } from '../drafts/use-draft';
import { ProblemMessage } from '../parts/problem-message';
import { Waiting } from '../parts/waiting';
import type { Command, Noun, Things } from '../api/nouns';
import type { ActionForm, Preset } from '../forms/form';
import { Afterwards } from './afterwards';
import { OthersWereFaster } from './others-were-faster';
import { formQuery } from '../forms/forms';
import { useSending } from './use-sending';
import classes from './action-in-place.module.css';

export interface ActionInPlaceProps<N extends Noun> {
  noun: N;
  /** As it was when the form was opened. */
  thing: Things[N];
  command: Command;
  preset?: Preset | undefined;
  onClose: () => void;
  /** Called with the undoing command, if it may be sent. */
  onSent: (undo: Command | undefined) => void;
}

export function ActionInPlace<N extends Noun>(props: ActionInPlaceProps<N>) {
  const { noun, command } = props;
  const { data, error, refetch } = useQuery(formQuery(noun, command));
  if (data) return <Form {...props} form={data} />;
  return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
}

function Form<N extends Noun>({
  noun,
  thing,
  command,
  preset,
  onClose,
  onSent,
  form,
}: ActionInPlaceProps<N> & { form: ActionForm }) {
  const { t } = useTranslation();
  const { Fields, isReady, toSend } = form;
  const fresh = useQuery(thingQuery(noun, thing.id)).data ?? thing;
  const name = [noun, thing.id, command, ...(preset ? [preset.name] : [])].join('/');
  const draft = useDraft(name, { ...form.initial(thing), ...preset?.body });
  const sending = useSending({
    noun,
    thing,
    command,
    onSent: (undo) => {
      draft.discard();
      onSent(undo);
    },
  });
  const [isHeld, hold] = useState(false);
  const missing = command.startsWith('correct') ? t('form.notChanged') : t('form.notReady');
  const isFilled = !isReady || isReady(draft.value, fresh);
  const submit = () => sending.submit(toSend ? toSend(draft.value, thing) : draft.value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isHeld) submit();
      }}
    >
      <Stack>
        <Text c="dimmed">{t(`action.${command}.about`)}</Text>
        {draft.restored && <Restored onDiscard={draft.discard} />}
        {Fields && (
          <Fields
            thing={fresh}
            body={draft.value}
            onChange={draft.change}
            errors={sending.fieldErrors}
            hold={hold}
            isSending={sending.isPending}
          />
        )}
        {sending.isOutdated ? (
          <OthersWereFaster noun={noun} id={thing.id} command={command} since={sending.seen} onGoOn={sending.goOn} />
        ) : (
          sending.error !== null && <ProblemMessage error={sending.error} />
        )}
        <Afterwards noun={noun} command={command} />
        <Buttons onClose={onClose} missing={isFilled ? undefined : missing}>
          <Button
            type="submit"
            color={form.isGrave ? 'red.8' : undefined}
            loading={sending.isPending}
            disabled={isHeld || sending.isOutdated || !isFilled}
          >
            {t(`action.${command}.name`)}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}

interface ButtonsProps {
  onClose: () => void;
  /** What must be done before the command can be sent. */
  missing: string | undefined;
  children: ReactNode;
}

function Buttons({ onClose, missing, children }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      {missing && (
        <Text size="xs" c="dimmed" className={classes.notYet}>
          {missing}
        </Text>
      )}
      <Button variant="default" onClick={onClose}>
        {t('state.cancel')}
      </Button>
      {children}
    </div>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Text size="sm">{t('draft.restored')}</Text>
      <Button size="compact-xs" variant="subtle" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </Group>
  );
}
