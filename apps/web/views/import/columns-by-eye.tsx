// A choice of column for each field that Baton imports, with sample values below it so that users see what they choose.
import { Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import type { Head } from './by-eye';
import { isUsable, KINDS, REQUIRED, TARGETS, type Kind, type Meaning } from './targets';
import type { MappedByEye } from './use-by-eye';

const ENCODINGS = ['utf-8', 'big5', 'gb18030', 'utf-16le', 'windows-1252'] as const;
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const LONGEST_EXAMPLE = 28;

export function ColumnsByEye({ files, byEye }: { files: File[]; byEye: MappedByEye }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  if (byEye.error) return <ProblemMessage error={byEye.error} />;
  return (
    <>
      <Panel title={t('import.byEye.format')}>
        <FormatChoice byEye={byEye} />
      </Panel>
      {KINDS.map((kind) => (
        <Panel key={kind} title={t(`import.byEye.${kind}`)}>
          <Columns kind={kind} names={files.map(({ name }) => name)} byEye={byEye} />
        </Panel>
      ))}
    </>
  );
}

function FormatChoice({ byEye: { chosen, change, format } }: { byEye: MappedByEye }) {
  const { t } = useTranslation();
  const found = (value: string) => t('import.byEye.found', { value });
  const delimiterName = (sign: string) => t(`import.byEye.delimiter.${DELIMITERS[sign as keyof typeof DELIMITERS]}`);
  return (
    <Group align="flex-start" gap="md">
      <TextInput
        label={t('import.byEye.source')}
        description={t('import.byEye.sourceAbout')}
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder="CSV"
        value={chosen.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
        maxLength={80}
        maw={240}
      />
      <NativeSelect
        label={t('import.byEye.encoding')}
        value={chosen.encoding}
        onChange={(event) => change({ encoding: event.currentTarget.value })}
        data={[
          { value: '', label: found(format.encoding.toUpperCase()) },
          ...ENCODINGS.map((value) => ({ value, label: value.toUpperCase() })),
        ]}
      />
      <NativeSelect
        label={t('import.byEye.delimiters')}
        value={chosen.delimiter}
        onChange={(event) => change({ delimiter: event.currentTarget.value })}
        data={[
          { value: '', label: found(delimiterName(format.delimiter)) },
          ...Object.keys(DELIMITERS).map((value) => ({ value, label: delimiterName(value) })),
        ]}
      />
      <NativeSelect
        label={t('import.byEye.decimal')}
        value={chosen.decimal}
        onChange={(event) => change({ decimal: event.currentTarget.value })}
        data={[
          { value: '.', label: '1,234.50' },
          { value: ',', label: '1.234,50' },
        ]}
      />
    </Group>
  );
}

function Columns({ kind, names, byEye }: { kind: Kind; names: string[]; byEye: MappedByEye }) {
  const { t } = useTranslation();
  const { head, columns } = byEye.tables[kind];
  const own = byEye.chosen[kind];
  const labelOf = (meaning: Meaning) => t(`import.target.${meaning}`);
  return (
    <>
      <NativeSelect
        label={t('import.file')}
        value={head?.name ?? ''}
        onChange={(event) => byEye.change({ [kind]: { ...own, file: event.currentTarget.value } })}
        data={[...(head ? [] : [{ value: '', label: t('import.byEye.noFile') }]), ...names]}
        maw={420}
      />
      {head?.header.length === 0 && <Text c="dimmed">{t('import.emptyFile')}</Text>}
      {head && head.header.length > 0 && (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} verticalSpacing="md">
          {TARGETS[kind].map((target) => (
            <ColumnChoice
              key={target}
              label={labelOf(`${kind}.${target}` as Meaning)}
              isRequired={REQUIRED.some((each) => each === target)}
              head={head}
              column={columns[target] ?? ''}
              onChange={(column) => byEye.change({ [kind]: { ...own, columns: { ...own.columns, [target]: column } } })}
            />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}

interface ColumnChoiceProps {
  label: string;
  isRequired: boolean;
  head: Head;
  column: string;
  onChange: (column: string) => void;
}

function ColumnChoice({ label, isRequired, head: { header, rows }, column, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const at = header.indexOf(column);
  const values = column === '' ? [] : rows.map((row) => row[at] ?? '').filter((value) => value !== '');
  return (
    <NativeSelect
      label={label}
      withAsterisk={isRequired}
      description={
        values.length > 0 ? values.map(shortened).join(' · ') : column === '' ? undefined : t('import.byEye.noValues')
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isRequired && column === '' ? t('import.byEye.needed') : undefined}
      value={column}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('import.byEye.none') },
        ...[...new Set(header)]
          .filter(Boolean)
          .map((name) => ({ value: name, label: name, disabled: !isUsable(name) })),
      ]}
    />
  );
}

const shortened = (value: string) => (value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE)}…` : value);
