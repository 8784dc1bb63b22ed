// The first step: who leaves, on which day, planned or sudden, and why.
import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProseField } from '../../actions/prose-field';
import { useNames } from '../../api/names';
import { EmptyState } from '../../parts/empty-state';
import { isComplete, type DepartureDraft } from './departure-draft';

interface WhoFormProps {
  value: DepartureDraft;
  onChange: (value: DepartureDraft) => void;
  onNext: () => void;
}

export function WhoForm({ value, onChange, onNext }: WhoFormProps) {
  const { t } = useTranslation();
  const { people, isLoaded } = useNames();
  const set = (part: Partial<DepartureDraft>) => onChange({ ...value, ...part });
  const staying = people.filter(({ status }) => status === undefined || status === 'active');
  const choice = (without?: string) =>
    staying.filter(({ id }) => id !== without).map(({ id, name }) => ({ value: id, label: name }));
  if (isLoaded && staying.length === 0) return <EmptyState text={t('departure.new.nobody')} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(value)) onNext();
      }}
    >
      <Stack className="baton-surface" p={{ base: 'md', sm: 'lg' }} maw={640} gap="md">
        <Select
          label={t('departure.new.who')}
          placeholder={t('field.choosePerson')}
          data={choice()}
          value={value.representativeId || null}
          onChange={(id) => set({ representativeId: id ?? '' })}
          nothingFoundMessage={t('field.nobodyFound')}
          searchable
          required
          data-autofocus
        />
        <TextInput
          type="date"
          label={t('word.lastWorkingDay')}
          description={t('departure.new.dayAbout')}
          value={value.lastWorkingDay}
          onChange={(event) => set({ lastWorkingDay: event.currentTarget.value })}
          min={today()}
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
        <Select
          label={t('departure.new.defaultOwner')}
          description={t('departure.new.defaultOwnerAbout')}
          placeholder={t('field.choosePerson')}
          data={choice(value.representativeId)}
          value={value.defaultOwnerId || null}
          onChange={(id) => set({ defaultOwnerId: id ?? '' })}
          nothingFoundMessage={t('field.nobodyFound')}
          searchable
          clearable
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {t('departure.new.nothingYet')}
          </Text>
          <Button type="submit" disabled={!isComplete(value)}>
            {t('departure.new.next')}
          </Button>
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
        {(['planned', 'sudden'] as const).map((kind) => (
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

/** As the reader's own calendar has it; the policy's calendar is the api's to judge. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
