// The published policies: which client goes through which steps, by when, with which reminders, on which calendar.
import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { PolicyDocument } from './policy-document';
import { usePolicyName } from './policy-name';

export function Policies() {
  const { t } = useTranslation();
  const nameOf = usePolicyName();
  const { policy } = useSearch({ from: '/staff/policies' });
  const navigate = useNavigate({ from: '/policies' });
  const { data, error, refetch } = useQuery({
    queryKey: ['policy', 'all'],
    queryFn: ({ signal }) => answered(api.GET('/v1/policies', { params: { query: { limit: 200 } }, signal })),
  });
  const id = policy ?? data?.items[0]?.id;
  return (
    <Page title={t('policies.title')} about={t('policies.about')}>
      {!data ? (
        error ? (
          <ProblemMessage error={error} onRetry={refetch} />
        ) : (
          <Waiting />
        )
      ) : data.items.length === 0 || id === undefined ? (
        <EmptyState text={t('policies.none')} />
      ) : (
        <Stack gap="lg">
          {data.items.length > 1 && (
            <NativeSelect
              label={t('policies.choose')}
              value={id}
              onChange={(event) => void navigate({ search: { policy: event.currentTarget.value }, replace: true })}
              data={data.items.map((each) => ({
                value: each.id,
                label: t('policies.version', { name: nameOf(each), version: each.version }),
              }))}
              maw={420}
            />
          )}
          <Policy id={id} />
        </Stack>
      )}
    </Page>
  );
}

function Policy({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['policy', id],
    queryFn: ({ signal }) => answered(api.GET('/v1/policies/{id}', { params: { path: { id } }, signal })),
  });
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  return <PolicyDocument document={data.document} version={data.version} />;
}
