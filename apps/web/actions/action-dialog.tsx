// The form of one command in a dialog, full-screen on a phone.
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Noun } from '../api/nouns';
import { ActionInPlace, type ActionInPlaceProps } from './action-in-place';

export function ActionDialog<N extends Noun>(props: ActionInPlaceProps<N>) {
  const { command, onClose } = props;
  const { t } = useTranslation();
  const isPhone = useMediaQuery('(max-width: 36em)');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`action.${command}.name`)}
      size="lg"
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <ActionInPlace {...props} />
    </Modal>
  );
}
