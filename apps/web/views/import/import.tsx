// Import with a dry run: choose a mapping, choose the files, see their first rows, have them checked, then load them.
import { Button, Checkbox, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schemas } from '../../api/client';
import { useDraft } from '../../drafts/use-draft';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { FileChoice } from './file-choice';
import { FileRows } from './file-rows';
import { useImporting, type ImportRequest } from './importing';
import { Outcome } from './outcome';

type Mapping = Schemas['MappingView'];

export function Import() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['import', 'mappings'],
    queryFn: ({ signal }) => answered(api.GET('/v1/imports', { signal })),
  });
  return (
    <Page title={t('place.import')} about={t('import.about')}>
      {data ? (
        data.items.length === 0 ? (
          <EmptyState text={t('import.noMapping')} />
        ) : (
          <Steps mappings={data.items} />
        )
      ) : error ? (
        <ProblemMessage error={error} onRetry={refetch} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Steps({ mappings }: { mappings: Mapping[] }) {
  const { t } = useTranslation();
  const choice = useDraft('import', { mapping: mappings[0]?.name ?? '', skipRejected: false });
  const [files, setFiles] = useState<File[]>([]);
  const { mapping: name, skipRejected } = choice.value;
  const mapping = mappings.find((each) => each.name === name) ?? mappings[0];
  if (!mapping) return null;
  return (
    <Stack gap="lg">
      <Panel title={t('import.choose')}>
        <NativeSelect
          label={t('import.mapping')}
          description={mapping.description}
          value={mapping.name}
          onChange={(event) => choice.change({ ...choice.value, mapping: event.currentTarget.value })}
          data={mappings.map((each) => each.name)}
          maw={420}
        />
        <FileChoice mapping={mapping} files={files} onChange={setFiles} />
      </Panel>
      {files.length > 0 && (
        <Panel title={t('import.firstRows')}>
          <FileRows mapping={mapping} files={files} />
        </Panel>
      )}
      <Sending
        request={{ mapping: mapping.name, files, skipRejected }}
        onSkip={(skip) => choice.change({ ...choice.value, skipRejected: skip })}
      />
    </Stack>
  );
}

interface SendingProps {
  request: Omit<ImportRequest, 'dryRun'>;
  onSkip: (skip: boolean) => void;
}

function Sending({ request, onSkip }: SendingProps) {
  const { t } = useTranslation();
  const { start, isPending, error, report, request: last } = useImporting();
  // The check holds for what was checked, and for nothing that was chosen afterwards.
  const isSame =
    last?.mapping === request.mapping && last.files === request.files && last.skipRejected === request.skipRejected;
  const isChecked = isSame && report?.dryRun === true;
  return (
    <Panel title={t('import.check')}>
      <Text size="sm" c="dimmed">
        {t('import.checkAbout')}
      </Text>
      <Checkbox
        label={t('import.skip')}
        checked={request.skipRejected}
        onChange={(event) => onSkip(event.currentTarget.checked)}
      />
      <Group>
        <Button
          variant={isChecked ? 'default' : 'filled'}
          disabled={request.files.length === 0 || isPending}
          onClick={() => start({ ...request, dryRun: true })}
        >
          {t('import.dryRun')}
        </Button>
        <Button disabled={!isChecked || isPending} onClick={() => start({ ...request, dryRun: false })}>
          {t('import.load')}
        </Button>
      </Group>
      {isPending && (
        <Stack gap={6} role="status">
          <Progress value={100} animated striped aria-label={t('state.loading')} />
          <Text size="sm">{last?.dryRun ? t('import.checking') : t('import.loading')}</Text>
        </Stack>
      )}
      {!isPending && (isSame || request.files.length === 0) && <Outcome error={error} report={report} />}
    </Panel>
  );
}
