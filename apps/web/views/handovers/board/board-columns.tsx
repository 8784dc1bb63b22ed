// What a row of the board shows.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { MailFailedBadge, StatusBadge, TierBadge } from '../../../parts/things/badges';
import { DateText } from '../../../parts/text/date-text';
import { PersonLink } from '../../../parts/things/links';
import { SmallTrack } from '../../../parts/things/stage-track';
import { useWords } from '../../../parts/text/words';
import type { Column } from '../../../table/cells';
import classes from './board-columns.module.css';

type Row = Schemas['HandoverItem'];

export function useBoardColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(
    () => [
      {
        name: 'client',
        label: t('word.client'),
        width: 'minmax(9.5rem, 1.7fr)',
        cell: ({ clientName }) => clientName ?? t('client.unnamed'),
      },
      { name: 'tier', label: t('word.tier'), width: '6rem', cell: ({ tier }) => <TierBadge tier={tier} /> },
      {
        name: 'stage',
        label: t('word.stage'),
        width: 'minmax(9rem, 2fr)',
        cell: (row) =>
          row.status === 'open' || row.status === 'paused' ? (
            <div className={classes.cell}>
              <SmallTrack stage={row.stage} overdue={row.overdue} />
              <span className={classes.small}>{words.stage(row.stage)}</span>
            </div>
          ) : (
            <StatusBadge status={row.status} />
          ),
      },
      {
        name: 'due',
        label: t('word.due'),
        width: 'minmax(8.5rem, 1fr)',
        cell: (row) => (
          <div className={classes.cell}>
            {row.dueAt && <DateText at={row.dueAt} time={false} />}
            {(row.overdue || row.status === 'paused') && <StatusBadge status={row.status} overdue={row.overdue} />}
            {row.mailFailed && <MailFailedBadge />}
          </div>
        ),
      },
      {
        name: 'owner',
        label: t('word.owner'),
        width: 'minmax(8rem, 1.1fr)',
        cell: ({ ownerId, ownerName }) => <PersonLink id={ownerId} name={ownerName} />,
      },
      {
        name: 'successor',
        label: t('word.successor'),
        width: 'minmax(8rem, 1.1fr)',
        cell: ({ candidateId, candidateName, successorId }) =>
          candidateId && !successorId ? (
            <span>
              <PersonLink id={candidateId} name={candidateName} />{' '}
              <span className={classes.nominated}>{t('board.nominated')}</span>
            </span>
          ) : (
            <PersonLink id={candidateId} name={candidateName} />
          ),
      },
    ],
    [t, words],
  );
}
