// A warning: which mails of a handover did not arrive, who should have got them, and how to make up for each.
import { Alert, List, Text } from '@mantine/core';
import { IconMailX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DateText } from '../../parts/text/date-text';
import { ClientLink, PersonLink } from '../../parts/things/links';
import { useWords } from '../../parts/text/words';

type Handover = Schemas['HandoverDetail'];
type Failed = Handover['failedMails'][number];

export function FailedMails({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const mails = lastOfEach(handover.failedMails);
  if (mails.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconMailX aria-hidden />}
      title={t('failedMail.title', { count: mails.length })}
    >
      <Text size="sm">{t('failedMail.about')}</Text>
      <List size="sm" mt="xs" spacing="xs">
        {mails.map((mail) => (
          <List.Item key={mail.at + keyOf(mail)}>
            <Mail mail={mail} handover={handover} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Mail({ mail, handover }: { mail: Failed; handover: Handover }) {
  const { t } = useTranslation();
  const words = useWords();
  const { kind, step, number, to, at } = mail;
  return (
    <>
      <Text size="sm" component="div">
        <b>{t(`failedMail.mail.${kind}`, { step: words.stage(step), number })}</b> · {t('failedMail.to')}{' '}
        {to.kind === 'client' ? (
          <ClientLink id={to.id} name={handover.client.name || null} inText />
        ) : (
          <PersonLink id={to.id} inText />
        )}{' '}
        · {t('failedMail.failedAt')} <DateText at={at} />
      </Text>
      <Text size="sm">{t(`failedMail.remedy.${kind}`)}</Text>
    </>
  );
}

const keyOf = ({ kind, step, number, to }: Failed) => [kind, step, number, to.id].join(' ');

/** Reminders repeat: of mails that say the same to the same person, keeps the last one. */
const lastOfEach = (mails: Failed[]): Failed[] => [...new Map(mails.map((mail) => [keyOf(mail), mail])).values()];
