// Whether the record is sound, according to the last full pass.
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem';
import { DateText } from '../../parts/text/date-text';
import { EmptyState } from '../../parts/empty-state';
import { Facts } from '../../parts/facts';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { verificationQuery } from './record-queries';

export function Verification() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(verificationQuery);
  const count = (n: number) => n.toLocaleString(i18n.language);
  if (!data) {
    if (error instanceof ProblemError && error.status === 404) return <EmptyState text={t('record.notYetVerified')} />;
    return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  }
  const { sound, size, checkpoint, position, message, endedAt, unsoundSince } = data;
  return (
    <>
      <Alert
        role="status"
        variant="light"
        color={sound ? 'green' : 'red'}
        icon={sound ? <IconShieldCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={sound ? t('record.sound') : t('record.unsound')}
      >
        <Text size="sm">
          {sound ? t('record.soundAbout', { events: count(size) }) : t('record.unsoundAbout')}
          {!sound && message && ` ${message}`}
        </Text>
      </Alert>
      <Facts
        facts={[
          [t('record.verifiedAt'), <DateText key="at" at={endedAt} relative />],
          [t('record.looked'), count(size)],
          [t('record.agreesWith'), checkpoint > 0 ? t('record.ofSize', { size: count(checkpoint) }) : '–'],
          ...(position === null
            ? []
            : [[t('record.firstBad'), <strong key="bad">{count(position)}</strong>] as [string, React.ReactNode]]),
          ...(unsoundSince === null
            ? []
            : [[t('record.unsoundSince'), <DateText key="since" at={unsoundSince} />] as [string, React.ReactNode]]),
        ]}
      />
    </>
  );
}
