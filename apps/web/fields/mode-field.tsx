// Where to meet: at the client's or by video.
import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MODES, type Mode } from '../api/words';

export function ModeField({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('form.mode')} value={value} onChange={(mode) => onChange(mode as Mode)}>
      <Group gap="lg" mt={6}>
        {MODES.map((mode) => (
          <Radio key={mode} value={mode} label={t(`form.modes.${mode}`)} size="md" />
        ))}
      </Group>
    </Radio.Group>
  );
}
