// Finds clients, handovers, people and departures by part of their name; arrow keys select, Enter opens.
import { Combobox, Loader, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client';
import { EmptyState } from '../parts/empty-state';
import { ProblemMessage } from '../parts/problem-message';
import { useHits } from './hits';

const TYPED_WITHIN_MS = 200;

export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), TYPED_WITHIN_MS);
  const found = useQuery({
    queryKey: ['search', sought],
    enabled: sought !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answered(api.GET('/v1/search', { params: { query: { q: sought } }, signal })),
  });
  const groups = useHits(sought === '' ? undefined : found.data);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  useEffect(() => void selectFirstOption(), [groups, selectFirstOption]);
  const open = (key: string) => {
    const hit = groups.flatMap(({ hits }) => hits).find((each) => each.key === key);
    if (!hit) return;
    onClose();
    void navigate(hit.link);
  };
  const isEmpty = sought !== '' && found.data !== undefined && !found.isFetching && groups.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('search.title')}
      size="lg"
      yOffset="8vh"
      closeButtonProps={{ 'aria-label': t('state.close') }}
    >
      <Combobox store={combobox} onOptionSubmit={open} withinPortal={false}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            type="search"
            aria-label={t('search.title')}
            placeholder={t('search.about')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            leftSection={found.isFetching ? <Loader size={16} /> : <IconSearch size={16} aria-hidden />}
            data-autofocus
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label={t('search.found')} mt="sm" mah="60vh" style={{ overflowY: 'auto' }}>
          {groups.map(({ title, hits }) => (
            <Combobox.Group key={title} label={title}>
              {hits.map(({ key, name, about }) => (
                <Combobox.Option key={key} value={key}>
                  <Text size="sm">{name}</Text>
                  <Text size="xs" c="dimmed">
                    {about}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox>
      {isEmpty && <EmptyState text={t('search.nothing', { sought })} />}
      {found.error && <ProblemMessage error={found.error} onRetry={found.refetch} />}
    </Modal>
  );
}
