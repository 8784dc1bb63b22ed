// The result of a check or an import: counts by kind, and problems by file, row and column.
import { Alert, Anchor, Group, List, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ProblemMessage } from '../../parts/problem-message';
import { FileChanged, rejectedOf, type Rejected } from './importing';

type Report = Schemas['ImportReportView'];
const COUNTS = ['read', 'added', 'changed', 'unchanged'] as const;
const SHOWN = 200;

export function Outcome({ error, report }: { error: unknown; report: Report | undefined }) {
  const { t } = useTranslation();
  if (error instanceof FileChanged)
    return (
      <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
        {t('import.fileChanged', { name: error.message })}
      </Alert>
    );
  const wrong = rejectedOf(error);
  if (wrong)
    return (
      <Stack gap="sm">
        <Alert
          role="alert"
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('import.wrong')}
        >
          {t('import.wrongAbout')}
        </Alert>
        <Faults rejected={wrong.rejected} total={wrong.rejectedTotal} />
      </Stack>
    );
  if (error) return <ProblemMessage error={error} />;
  if (!report) return null;
  return (
    <Stack gap="sm">
      <Alert
        role="status"
        color="green"
        variant="light"
        icon={<IconCircleCheck aria-hidden />}
        title={report.dryRun ? t('import.fine') : t('import.loaded')}
      >
        {report.dryRun ? t('import.fineAbout') : t('import.loadedAbout')}
        {!report.dryRun && (
          <Group gap="md" mt="xs">
            {(['clients', 'people'] as const).map((place) => (
              <Anchor
                key={place}
                inherit
                underline="always"
                renderRoot={(props) => <Link to={`/${place}`} {...props} />}
              >
                {t(`place.${place}`)}
              </Anchor>
            ))}
          </Group>
        )}
      </Alert>
      <Counts report={report} />
      {report.rejected.length > 0 && <Faults rejected={report.rejected} total={report.rejectedTotal} />}
      {report.notes.length > 0 && (
        <List size="sm">
          {report.notes.slice(0, SHOWN).map(({ kind, externalId, code, reason }) => (
            <List.Item key={`${kind} ${externalId} ${code}`}>
              {externalId} · {reason}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

function Counts({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Table maw={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          {COUNTS.map((count) => (
            <Table.Th key={count} ta="right">
              {t(`import.count.${count}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(['representatives', 'clients'] as const).map((kind) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row">{t(`import.kind.${kind}`)}</Table.Th>
            {COUNTS.map((count) => (
              <Table.Td key={count} ta="right">
                {report[kind][count]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Faults({ rejected, total }: { rejected: Rejected[]; total: number }) {
  const { t } = useTranslation();
  const shown = rejected.slice(0, SHOWN);
  return (
    <>
      <Text size="sm" fw={600}>
        {t('import.faults', { count: total })}
        {shown.length < total && ` · ${t('import.firstOnly', { shown: shown.length })}`}
      </Text>
      <Table.ScrollContainer
        minWidth={560}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('import.faultsTable')}
      >
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.file')}</Table.Th>
              <Table.Th ta="right">{t('import.line')}</Table.Th>
              <Table.Th>{t('import.column')}</Table.Th>
              <Table.Th>{t('import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ file, line, column, reason }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{file}</Table.Td>
                <Table.Td ta="right">{line}</Table.Td>
                <Table.Td>{column || '–'}</Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
