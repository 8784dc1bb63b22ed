// The first rows of each chosen file, one file at a time.
import { SegmentedControl, NativeSelect, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import type { Format } from './by-eye';
import { fileKey, firstRows } from './first-rows';

const ROWS = 5;
/** With more files than this, the user picks one from a list. */
const SIDE_BY_SIDE = 5;

interface FileRowsProps {
  files: File[];
  formatOf: (file: string) => Partial<Format> | undefined;
}

export function FileRows({ files, formatOf }: FileRowsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState('');
  const file = files.find(({ name }) => name === asked) ?? files[0];
  const names = files.map(({ name }) => name);
  if (!file) return null;
  return (
    <>
      {files.length > SIDE_BY_SIDE ? (
        <NativeSelect
          label={t('import.file')}
          data={names}
          value={file.name}
          onChange={(event) => setAsked(event.currentTarget.value)}
          maw={320}
        />
      ) : (
        <SegmentedControl aria-label={t('import.file')} data={names} value={file.name} onChange={setAsked} />
      )}
      <Rows key={file.name} file={file} format={formatOf(file.name)} />
    </>
  );
}

function Rows({ file, format = {} }: { file: File; format: Partial<Format> | undefined }) {
  const { t } = useTranslation();
  const { encoding = 'utf-8', delimiter = ',' } = format;
  const { data, error } = useQuery({
    queryKey: ['file', 'rows', fileKey(file), encoding, delimiter],
    queryFn: () => firstRows(file, encoding, delimiter, ROWS),
  });
  if (!data) return error ? <ProblemMessage error={error} /> : <Waiting />;
  if (data.header.length === 0) return <Text c="dimmed">{t('import.emptyFile')}</Text>;
  return (
    <Table.ScrollContainer
      minWidth={Math.max(400, data.header.length * 110)}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={file.name}
    >
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {data.header.map((name, index) => (
              <Table.Th key={`${name} ${index}`}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.rows.map((row, index) => (
            <Table.Tr key={index}>
              {row.map((value, column) => (
                <Table.Td key={column} maw={260} style={{ overflowWrap: 'anywhere' }}>
                  {value.length > 80 ? `${value.slice(0, 80)}…` : value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
