// The third step: what is about to be announced at a glance, and the one click that does it.
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKeys } from '../../actions/send';
import { answered, api, type Schemas } from '../../api/client';
import { previewQuery } from '../../api/departures';
import { linesOf } from '../../parts/things/conflicts';
import { DateText } from '../../parts/text/date-text';
import { Facts } from '../../parts/facts';
import { PersonLink } from '../../parts/things/links';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';

interface AnnouncementProps {
  body: Schemas['AnnounceBody'];
  onBack: () => void;
  onAnnounced: () => void;
}

export function Announcement({ body, onBack, onAnnounced }: AnnouncementProps) {
  const { t } = useTranslation();
  const { data: preview, error, refetch } = useQuery(previewQuery(body));
  const announcing = useAnnouncing(body, onAnnounced);
  // Nobody can announce what they have not been shown.
  if (!preview) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  const conflicts = linesOf(preview.conflicts);
  return (
    <Stack maw={720}>
      <Panel title={t('departure.new.step.announce')}>
        <Facts
          facts={[
            [t('departure.who'), <PersonLink key="who" id={body.representativeId} />],
            [t('word.lastWorkingDay'), <DateText key="day" day={body.lastWorkingDay} />],
            [t('departure.new.kind'), t(`departure.kind.${body.kind}`)],
            ...(body.reason ? [[t('field.reason'), body.reason] as [string, string]] : []),
            [t('place.handovers'), t('departure.new.opens', { count: preview.handovers })],
            [t('conflicts.short'), conflicts === 0 ? t('conflicts.none') : t('conflicts.title', { count: conflicts })],
          ]}
        />
        <Text size="sm" c="dimmed">
          {t('departure.new.announceAbout')}
        </Text>
        {announcing.error && <ProblemMessage error={announcing.error} />}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={announcing.isPending}>
            {t('departure.new.back')}
          </Button>
          <Button onClick={announcing.submit} loading={announcing.isPending}>
            {t('departure.new.announce')}
          </Button>
        </Group>
      </Panel>
    </Stack>
  );
}

/** Sent once however often the user clicks: the same content goes under the same key. */
function useAnnouncing(body: Schemas['AnnounceBody'], onAnnounced: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [keyOf] = useState(createKeys);
  // A double click is faster than a re-render.
  const isUnderWay = useRef(false);
  const sending = useMutation({
    mutationFn: () => {
      const header = { 'Idempotency-Key': keyOf(body) };
      return answered(api.POST('/v1/departures', { params: { header }, body }));
    },
    onError: () => {
      isUnderWay.current = false;
    },
    onSuccess: async ({ id }) => {
      onAnnounced();
      notifications.show({
        color: 'green',
        closeButtonProps: { 'aria-label': t('state.close') },
        message: t('departure.new.announced'),
      });
      await navigate({ to: '/departures/$id', params: { id } });
      await queries.invalidateQueries();
    },
  });
  return {
    error: sending.error,
    isPending: sending.isPending,
    submit: () => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      sending.mutate();
    },
  };
}
