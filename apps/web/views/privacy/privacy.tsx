// The privacy notice, and the rule for every personal field, as the api gives them in the reader's language.
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schemas } from '../../api/client';
import { currentLanguage } from '../../languages/language';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { StackingTable } from '../../table/stacking-table';
import { Waiting } from '../../parts/waiting';
import { SECTIONS } from '../../api/words';
import { useWords } from '../../parts/text/words';

type Rule = Schemas['FieldRule'];
type Alike = [Rule, ...Rule[]];

export function Privacy() {
  const { t } = useTranslation();
  const nameOf = useFieldName();
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
        <StackingTable
          rows={alike(data.fields)}
          keyOf={([{ field }]) => field}
          columns={[
            {
              name: 'field',
              label: t('privacy.field'),
              cell: (rules: Alike) =>
                rules.map(({ field }) => (
                  <div key={field}>
                    {nameOf(field)}
                    <Text size="xs" c="dimmed" component="div">
                      <code>{field}</code>
                    </Text>
                  </div>
                )),
            },
            ...(['purpose', 'ground', 'seenBy', 'kept', 'never'] as const).map((name) => ({
              name,
              label: t(`privacy.${name}`),
              cell: ([rule]: Alike) =>
                name === 'never' ? rule.never.map((each) => <div key={each}>{each}</div>) : rule[name],
            })),
          ]}
        />
      </Panel>
    </Page>
  );
}

/** Fields with the same rule are grouped, so that the rule is shown once. */
function alike(rules: Rule[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const rule of rules) {
    const { purpose, ground, seenBy, kept, never } = rule;
    const key = JSON.stringify([purpose, ground, seenBy, kept, never]);
    const before = found.get(key);
    if (before) before.push(rule);
    else found.set(key, [rule]);
  }
  return [...found.values()];
}

function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  const words = useWords();
  return (field) => {
    const section = SECTIONS.find((each) => field === `dossier.${each}`);
    if (section) return t('privacy.of.dossier.section', { section: words.section(section) });
    return t(`privacy.of.${field}` as 'privacy.of.client.name', { defaultValue: field });
  };
}
