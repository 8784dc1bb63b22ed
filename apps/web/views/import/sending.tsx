// Has the files checked, then loads them; only what was checked is loaded.
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../parts/panel';
import { WorkProgress } from '../../parts/work-progress';
import { useImporting, type ImportRequest } from './importing';
import { Outcome } from './outcome';

interface SendingProps {
  /** Without a mapping while columns are being chosen. */
  request: Omit<ImportRequest, 'dryRun' | 'mapping'> & { mapping: ImportRequest['mapping'] | undefined };
  onSkip: (skip: boolean) => void;
}

export function Sending({ request: { mapping, ...request }, onSkip }: SendingProps) {
  const { t } = useTranslation();
  const { start, isPending, error, report, request: last } = useImporting();
  // The check holds only for what was checked, not for anything chosen afterwards.
  const isSame =
    mapping !== undefined &&
    isSameMapping(last?.mapping, mapping) &&
    last?.files === request.files &&
    last.skipRejected === request.skipRejected;
  const isChecked = isSame && report?.dryRun === true;
  return (
    <Panel title={t('import.check')}>
      <Text size="sm" c="dimmed">
        {t('import.checkAbout')}
      </Text>
      <Checkbox
        label={t('import.skip')}
        checked={request.skipRejected}
        onChange={(event) => onSkip(event.currentTarget.checked)}
      />
      {mapping === undefined && request.files.length > 0 && <Text size="sm">{t('import.byEye.notYet')}</Text>}
      <Group>
        <Button
          variant={isChecked ? 'default' : 'filled'}
          disabled={request.files.length === 0 || mapping === undefined || isPending}
          onClick={() => mapping && start({ ...request, mapping, dryRun: true })}
        >
          {t('import.dryRun')}
        </Button>
        <Button
          disabled={!isChecked || isPending}
          onClick={() => mapping && start({ ...request, mapping, dryRun: false })}
        >
          {t('import.load')}
        </Button>
      </Group>
      {isPending && <WorkProgress label={last?.dryRun ? t('import.checking') : t('import.loading')} done={0} />}
      {!isPending && (isSame || request.files.length === 0) && <Outcome error={error} report={report} />}
    </Panel>
  );
}

const isSameMapping = (one: ImportRequest['mapping'] | undefined, other: ImportRequest['mapping']) =>
  JSON.stringify(one) === JSON.stringify(other);
