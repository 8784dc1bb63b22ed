// Import with a dry run: choose a mapping or map columns by hand, choose the files, look at their first rows, have them
// checked, then load them.
import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schemas } from '../../api/client';
import { useDraft } from '../../drafts/use-draft';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { ColumnsByEye } from './columns-by-eye';
import { FileChoice } from './file-choice';
import { FileRows } from './file-rows';
import { Sending } from './sending';
import { useByEye } from './use-by-eye';

type Mapping = Schemas['MappingView'];
/** No mapping has an empty name. */
const BY_EYE = '';

export function Import() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['import', 'mappings'],
    queryFn: ({ signal }) => answered(api.GET('/v1/imports', { signal })),
  });
  return (
    <Page title={t('place.import')} about={t('import.about')}>
      {data ? (
        <Steps mappings={data.items} />
      ) : error ? (
        <ProblemMessage error={error} onRetry={refetch} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

/** A mapping that ships with Baton is described in the reader's language, others in their own words. */
const aboutOf = ({ name, description }: Mapping, t: TFunction) =>
  t(`import.mappings.${name}` as 'import.mappings.northwind', { defaultValue: description ?? '' });

function Steps({ mappings }: { mappings: Mapping[] }) {
  const { t } = useTranslation();
  const choice = useDraft('import', { mapping: mappings[0]?.name ?? BY_EYE, skipRejected: false });
  const [files, setFiles] = useState<File[]>([]);
  const { mapping: name, skipRejected } = choice.value;
  const stored = mappings.find((each) => each.name === name);
  const byEye = useByEye(files);
  const given = byEye.mapping === undefined ? undefined : { text: byEye.mapping };
  return (
    <Stack gap="lg">
      <Panel title={t('import.choose')}>
        <NativeSelect
          label={t('import.mapping')}
          description={stored ? aboutOf(stored, t) : t('import.byEye.about')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={stored?.name ?? BY_EYE}
          onChange={(event) => choice.change({ ...choice.value, mapping: event.currentTarget.value })}
          data={[...mappings.map((each) => each.name), { value: BY_EYE, label: t('import.byEye.name') }]}
          maw={560}
        />
        <FileChoice mapping={stored} files={files} onChange={setFiles} />
      </Panel>
      {!stored && <ColumnsByEye files={files} byEye={byEye} />}
      {files.length > 0 && (
        <Panel title={t('import.firstRows')}>
          <FileRows
            files={files}
            formatOf={(file) => (stored ? stored.files.find((each) => each.name === file) : byEye.format)}
          />
        </Panel>
      )}
      <Sending
        request={{ mapping: stored ? stored.name : given, files, skipRejected }}
        onSkip={(skip) => choice.change({ ...choice.value, skipRejected: skip })}
      />
    </Stack>
  );
}
