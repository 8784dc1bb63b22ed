// The privacy notice, and the rule of every personal field, as the api tells them in the reader's language.
import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { currentLanguage } from '../../languages/language';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { useList } from '../../parts/use-list';
import { Waiting } from '../../parts/waiting';

export function Privacy() {
  const { t } = useTranslation();
  const list = useList();
  const language = currentLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', language],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/v1/privacy', {
          params: { query: { lang: language }, header: { 'accept-language': language } },
          signal,
        }),
      ),
  });
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  return (
    <Page title={data.title}>
      <Panel title={t('privacy.notice')}>
        <Stack gap="md" maw="44rem">
          {data.notice.map(({ heading, text }) => (
            <section key={heading}>
              <Title order={3} size="h6">
                {heading}
              </Title>
              <Text className="baton-prose">{text}</Text>
            </section>
          ))}
        </Stack>
      </Panel>
      <Panel title={t('privacy.fields')}>
        <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                {(['field', 'purpose', 'ground', 'seenBy', 'kept', 'never'] as const).map((each) => (
                  <Table.Th key={each}>{t(`privacy.${each}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.fields.map(({ field, purpose, ground, seenBy, kept, never }) => (
                <Table.Tr key={String(field)}>
                  <Table.Td>
                    <code>{String(field)}</code>
                  </Table.Td>
                  {[purpose, ground, seenBy, kept, list(never)].map((text, index) => (
                    <Table.Td key={index}>{text}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
    </Page>
  );
}
