// The link from a handover to its replay, at the same moment.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function ReplayLink({ id, at }: { id: string; at: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/handovers/$id/replay" params={{ id }} search={at === undefined ? {} : { at }} {...props} />
      )}
    >
      {t('handover.replay')}
    </Anchor>
  );
}
