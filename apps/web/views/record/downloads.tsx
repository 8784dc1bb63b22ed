// The record as files for other tools: of everything, of one departure, or of one handover.
import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../languages/language';
import { DownloadButton } from './download-button';
import classes from './downloads.module.css';
import { departureChoices, handoverChoices } from './scopes';

const SCOPES = ['log', 'departure', 'handover'] as const;
type Scope = (typeof SCOPES)[number];

/** A report covers one handover. */
const FORMATS = {
  log: ['jsonl', 'xes', 'ocel', 'bpmn'],
  departure: ['jsonl', 'xes', 'ocel'],
  handover: ['jsonl', 'report', 'xes', 'ocel', 'bpmn'],
} as const;

export function Downloads() {
  const { t } = useTranslation();
  const { departure, handover } = useSearch({ from: '/staff/record' });
  const navigate = useNavigate({ from: '/record' });
  const [scope, setScope] = useState<Scope>(handover ? 'handover' : departure ? 'departure' : 'log');
  const id = scope === 'departure' ? departure : scope === 'handover' ? handover : undefined;
  const choose = (chosen: string) =>
    void navigate({ search: { [scope]: chosen || undefined }, replace: true, resetScroll: false });
  const isReady = scope === 'log' || id !== undefined;
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('record.scope')}
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value as Scope)}
          data={SCOPES.map((each) => ({ value: each, label: t(`record.scopes.${each}`) }))}
          style={{ flex: '0 1 14rem' }}
        />
        {scope === 'departure' && <DepartureChoice id={id} onChange={choose} />}
        {scope === 'handover' && <HandoverChoice id={id} onChange={choose} />}
      </Group>
      {!isReady && <Text size="sm">{t('record.chooseFirst')}</Text>}
      <ul className={classes.files}>
        {FORMATS[scope].map((format) => (
          <li key={format}>
            <DownloadButton
              key={`${format} ${id ?? ''}`}
              path={pathOf(format, scope, id)}
              name={t(`record.format.${format}.name`)}
              about={t(`record.format.${format}.about`)}
              disabled={!isReady}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function pathOf(format: string, scope: Scope, id: string | undefined): string {
  const query = new URLSearchParams({ lang: currentLanguage(), ...(scope !== 'log' && id ? { [scope]: id } : {}) });
  return `/v1/exports/${format}?${query.toString()}`;
}

interface ChoiceProps {
  id: string | undefined;
  onChange: (id: string) => void;
}

function DepartureChoice({ id, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(departureChoices);
  return (
    <NativeSelect
      label={t('word.departure')}
      value={id ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('record.choose') }, ...data]}
      style={{ flex: '1 1 18rem', maxWidth: '28rem' }}
    />
  );
}

/** There may be thousands, so they are found by name. */
function HandoverChoice({ id, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 250);
  const { data = [] } = useQuery(handoverChoices(sought, id));
  return (
    <>
      <TextInput
        type="search"
        label={t('board.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        style={{ flex: '1 1 10rem', maxWidth: '16rem' }}
      />
      <NativeSelect
        label={t('word.handover')}
        value={id ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[{ value: '', label: t('record.choose') }, ...data]}
        style={{ flex: '1 1 14rem', maxWidth: '24rem' }}
      />
    </>
  );
}
