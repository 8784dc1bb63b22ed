// The first step: who leaves, on which day, planned or sudden, and why.
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../../fields/person-field';
import { ProseField } from '../../fields/prose-field';
import { usePeople } from '../../api/names';
import { dayIn } from '../../parts/text/day-in';
import { EmptyState } from '../../parts/empty-state';
import type { DepartureDraft } from './departure-draft';
import { DEPARTURE_KINDS } from '../../api/words';

interface WhoFormProps {
  value: DepartureDraft;
  onChange: (value: DepartureDraft) => void;
  onNext: () => void;
}

export function WhoForm({ value, onChange, onNext }: WhoFormProps) {
  const { t } = useTranslation();
  const { people, isLoaded } = usePeople();
  const [isAsked, setAsked] = useState(false);
  const faults = isAsked ? faultsOf(value, t) : {};
  const set = (part: Partial<DepartureDraft>) => onChange({ ...value, ...part });
  const isAnybodyHere = people.some(({ status = 'active' }) => status === 'active' || status === 'closing');
  if (isLoaded && !isAnybodyHere) return <EmptyState text={t('departure.new.nobody')} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(faultsOf(value, t)).length === 0) return onNext();
        setAsked(true);
        event.currentTarget.querySelector<HTMLElement>(':invalid')?.focus();
      }}
    >
      <Stack className="baton-surface" p={{ base: 'md', sm: 'lg' }} maw={640} gap="md">
        <PersonField
          label={t('departure.new.who')}
          value={value.representativeId}
          onChange={(representativeId) => set({ representativeId })}
          error={faults.who}
          withClosed
          required
        />
        <TextInput
          type="date"
          error={faults.day}
          label={t('word.lastWorkingDay')}
          description={t(`departure.new.dayAbout.${value.kind}`)}
          value={value.lastWorkingDay}
          onChange={(event) => set({ lastWorkingDay: event.currentTarget.value })}
          min={earliest()}
          maw={240}
          required
        />
        <Kind kind={value.kind} onChange={(kind) => set({ kind })} />
        <ProseField
          label={t('departure.new.reason')}
          description={t('field.reasonAbout')}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          rows={3}
        />
        <PersonField
          label={t('departure.new.defaultOwner')}
          description={t('departure.new.defaultOwnerAbout')}
          value={value.defaultOwnerId}
          onChange={(defaultOwnerId) => set({ defaultOwnerId })}
          without={[value.representativeId]}
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {t('departure.new.nothingYet')}
          </Text>
          <Button type="submit">{t('departure.new.next')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Kind({
  kind: chosen,
  onChange,
}: {
  kind: DepartureDraft['kind'];
  onChange: (kind: DepartureDraft['kind']) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('departure.new.kind')}
      value={chosen}
      onChange={(kind) => onChange(kind as DepartureDraft['kind'])}
    >
      <Stack gap="xs" mt="xs">
        {DEPARTURE_KINDS.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`departure.kind.${kind}`)}
            description={t(`departure.kindAbout.${kind}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** What is still missing or wrong; shown once the user wants to go on. */
function faultsOf({ representativeId, lastWorkingDay }: DepartureDraft, t: TFunction): { who?: string; day?: string } {
  return {
    ...(representativeId === '' && { who: t('field.missing') }),
    ...(lastWorkingDay === ''
      ? { day: t('field.missing') }
      : lastWorkingDay < earliest() && { day: t('departure.new.lastDayPast') }),
  };
}

/**
 * Today in the westernmost time zone: the api judges what day it is in the policy's calendar, and which days are
 * possible.
 */
const earliest = () => dayIn('Etc/GMT+12', new Date());
