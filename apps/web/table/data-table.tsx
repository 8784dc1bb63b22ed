// A table of any length: only visible rows are rendered, and the next page is fetched before the user gets there. j/k
// or the arrow keys move between rows, Enter opens, x selects. When it is narrow each row is a card of labelled lines.
//   <DataTable label={t('place.handovers')} rows={rows} keyOf={(row) => row.id} columns={columns}
//     linkOf={(row) => ({ to: '/handovers/$id', params: { id: row.id } })} more={pages} choice={choice} />
import { Loader, VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseAll, SteadyCells, type Choice, type RowLook } from './cells';
import classes from './data-table.module.css';
import { useRowKeys } from './row-keys';

export interface DataTableProps<Row> extends RowLook<Row> {
  label: string;
  rows: Row[];
  more?: { has: boolean; isLoading: boolean; load: () => void };
  /** Other rows have been requested, and the previous ones are still shown. */
  isBehind?: boolean;
  choice?: Choice;
}

const ROW_HEIGHT = 57;
/**
 * The heights of a card's margins and of each line; rows are cards when the frame is narrower than `below` (58rem in
 * the styles).
 */
const CARD = { below: 928, margins: 20, line: 30 };
/** The next page is fetched this many rows before the end. */
const AHEAD = 30;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, more, choice, linkOf, nameOf, keyOf, isBehind = false } = props;
  const { t } = useTranslation();
  const { body, top, virtual } = useVisibleRows(props);
  const items = virtual.getVirtualItems();
  const isChosen = ({ key }: VirtualItem) => choice?.chosen.has(String(key)) ?? false;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more?.has && !more.isLoading && last >= rows.length - AHEAD) more.load();
  }, [more, last, rows.length]);
  useRowKeys(body, rows.length, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  const columnsStyle = {
    '--columns': `${choice ? '2.25rem ' : ''}${columns.map(({ width }) => width).join(' ')}`,
  } as CSSProperties;
  return (
    <div className={classes.frame}>
      <div
        role="table"
        aria-label={label}
        aria-busy={isBehind}
        aria-rowcount={more?.has ? -1 : rows.length + 1}
        className={classes.table}
        style={columnsStyle}
      >
        <Head {...props} />
        <div role="rowgroup" ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <div
              key={item.key}
              role="row"
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              className={classes.row}
              data-chosen={isChosen(item) || undefined}
              data-last={item.index === rows.length - 1 || undefined}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <SteadyCells
                row={rows[item.index] as Row}
                columns={columns}
                linkOf={linkOf}
                nameOf={nameOf}
                keyOf={keyOf}
                isChosen={isChosen(item)}
                onChoice={choice?.onChange}
              />
            </div>
          ))}
        </div>
        {more?.isLoading && (
          <div className={classes.more} role="status">
            <Loader type="dots" size="sm" />
            <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
          </div>
        )}
      </div>
    </div>
  );
}

function Head<Row>({ rows, columns, keyOf, choice }: DataTableProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {choice && <ChooseAll rows={rows} keyOf={keyOf} choice={choice} />}
        {columns.map((column) => (
          <div
            key={column.name}
            role="columnheader"
            className={classes.header}
            data-number={column.isNumber || undefined}
          >
            {column.label}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The rows in sight, and some around them. */
function useVisibleRows<Row>({ rows, columns, keyOf }: DataTableProps<Row>) {
  const { body, place } = usePlace();
  const virtual = useWindowVirtualizer({
    enabled: place.isKnown,
    count: rows.length,
    estimateSize: () => (place.isNarrow ? CARD.margins + CARD.line * columns.length : ROW_HEIGHT),
    // Asking an element that was just added would lay out the whole page once more.
    measureElement: (element, entry, { itemSizeCache, options }) => {
      const index = Number((element as HTMLElement).dataset['index']);
      const size = entry?.borderBoxSize[0]?.blockSize ?? itemSizeCache.get(options.getItemKey(index));
      return Math.round(size ?? options.estimateSize(index));
    },
    overscan: 6,
    scrollMargin: place.top,
    getItemKey: (index) => keyOf(rows[index] as Row),
  });
  return { body, top: place.top, virtual };
}

/** The offset of the rows, and whether they are cards. */
function usePlace() {
  const body = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ isKnown: false, top: 0, isNarrow: false });
  useLayoutEffect(() => {
    const { offsetTop = 0, clientWidth = 0 } = body.current ?? {};
    setPlace({ isKnown: true, top: offsetTop, isNarrow: clientWidth < CARD.below });
  }, []);
  return { body, place };
}
