// The list of keyboard shortcuts, in a chunk of its own.
import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
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

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const places = session ? placesOf(session.role) : [];
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('state.close') }}>
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
