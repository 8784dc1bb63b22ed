// `?` shows what the keyboard can do.
import { Kbd, Modal, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { isTyping } from './go-to-keys';
import { placesOf } from './places';

const OTHERS = [
  ['/', 'search'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['x', 'choose'],
  ['a', 'act'],
  ['?', 'keys'],
] as const;

export function KeysDialog() {
  const { t } = useTranslation();
  const session = useSession();
  const [opened, { open, close }] = useDisclosure();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  const places = session ? placesOf(session.role) : [];
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <Table>
        <Table.Tbody>
          {places.map(({ key, name }) => (
            <Row key={key} keys={['g', key]} label={t('keys.goTo', { place: t(`place.${name}`) })} />
          ))}
          {OTHERS.map(([key, name]) => (
            <Row key={key} keys={[key]} label={t(`keys.${name}`)} />
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function Row({ keys, label }: { keys: string[]; label: string }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={96}>
        {keys.map((key) => (
          <Kbd key={key} me={4}>
            {key}
          </Kbd>
        ))}
      </Table.Th>
      <Table.Td>{label}</Table.Td>
    </Table.Tr>
  );
}
