// Tells the client who follows: the user first sees what the notice says, who gets it and what happens then.
import { Alert, List, Radio, Stack, Text } from '@mantine/core';
import { IconMail, IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { DateText } from '../../parts/text/date-text';
import { ProseField } from '../../fields/prose-field';
import { CHANNELS, type Channel } from '../../api/words';

type Body = { channel: Channel; note: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  const { email } = thing.client.details;
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('form.channel')}
        value={body.channel}
        onChange={(channel) => onChange({ ...body, channel: channel as Channel })}
        error={errors['channel']}
      >
        <Stack gap="xs" mt={6}>
          {CHANNELS.map((channel) => (
            <Radio
              key={channel}
              value={channel}
              label={t(`form.channels.${channel}`)}
              disabled={channel === 'email' && !email}
              size="md"
            />
          ))}
        </Stack>
      </Radio.Group>
      <Told thing={thing} channel={body.channel} />
      <ProseField
        label={t('form.noteInRecord')}
        value={body.note}
        onChange={(note) => onChange({ ...body, note })}
        error={errors['note']}
        most={4_000}
      />
    </Stack>
  );
}

function Told({ thing, channel }: { thing: Things['handovers']; channel: Channel }) {
  const { t } = useTranslation();
  const { details } = thing.client;
  const rule = thing.rules['notify-client'];
  const byMail = channel === 'email';
  const outgoing = thing.outgoingName ?? '…';
  const successor = thing.successorName ?? thing.candidateName ?? '…';
  return (
    <Alert
      variant="light"
      icon={byMail ? <IconMail aria-hidden /> : <IconMailOff aria-hidden />}
      title={byMail ? t('notice.mailTells', { address: details.email }) : t('notice.youTell', { client: details.name })}
    >
      <List size="sm" spacing={6}>
        <List.Item>
          {t('notice.leaves', { outgoing })} <DateText day={thing.lastWorkingDay} />
        </List.Item>
        <List.Item>{t('notice.follows', { successor })}</List.Item>
        {thing.rules['joint-visit'] && <List.Item>{t('notice.visit', { outgoing, successor })}</List.Item>}
        <List.Item>{t('notice.promises')}</List.Item>
        <List.Item>{t('notice.choice', { lead: thing.leadName ?? '…' })}</List.Item>
      </List>
      <Text size="sm" mt="sm">
        {rule.settledBy === 'silence' ? t('notice.bySilence') : t('notice.byAnswer')}
      </Text>
    </Alert>
  );
}

export const form = formOf<'handovers', Body>({
  initial: ({ client }) => ({ channel: client.details.email ? 'email' : 'in-person', note: '' }),
  Fields,
  toSend: ({ channel, note }) => ({ channel, ...(note.trim() ? { note } : {}) }),
});
