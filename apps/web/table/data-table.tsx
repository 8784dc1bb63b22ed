// A table of any length: only visible rows are rendered, and the next page is fetched before the user gets there. j/k
// or the arrow keys move between rows, Enter opens, x selects. When it is narrow each row is a card of labelled lines.
//   <DataTable label={t('place.handovers')} rows={rows} keyOf={(row) => row.id} columns={columns}
//     linkOf={(row) => ({ to: '/handovers/$id', params: { id: row.id } })} more={pages} choice={choice} />
import { Loader, VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from 'react';
import { useTranslation } from 'react-i18next';
import { ListLink, type Place } from '../parts/things/list-link';
import classes from './data-table.module.css';
import { useRowKeys } from './row-keys';

export interface Column<Row> {
  name: string;
  label: string;
  /** A CSS grid track, such as `minmax(10rem, 2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** Numbers are right-aligned. */
  isNumber?: boolean;
}

interface Choice {
  chosen: ReadonlySet<string>;
  onChange: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

export interface DataTableProps<Row> {
  label: string;
  rows: Row[];
  keyOf: (row: Row) => string;
  /** The row's name for screen readers; also the text of its link, which is in the first column. */
  nameOf: (row: Row) => string;
  /** Undefined for a row that leads nowhere. */
  linkOf: (row: Row) => Place | undefined;
  columns: Column<Row>[];
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
  const { body, top, isNarrow } = usePlace();
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isNarrow ? CARD.margins + CARD.line * columns.length : ROW_HEIGHT),
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => keyOf(rows[index] as Row),
  });
  const items = virtual.getVirtualItems();
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
        <div role="rowgroup" ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <SteadyRow
              key={item.key}
              row={rows[item.index] as Row}
              index={item.index}
              isLast={item.index === rows.length - 1}
              start={item.start - top}
              measure={virtual.measureElement}
              columns={columns}
              linkOf={linkOf}
              nameOf={nameOf}
              keyOf={keyOf}
              isChosen={choice?.chosen.has(String(item.key)) ?? false}
              onChoice={choice?.onChange}
            />
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

/** The offset of the rows, and whether they are cards. */
function usePlace() {
  const body = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, isNarrow: false });
  useEffect(() => {
    const { offsetTop = 0, clientWidth = 0 } = body.current ?? {};
    setPlace({ top: offsetTop, isNarrow: clientWidth < CARD.below });
  }, []);
  return { body, ...place };
}

interface TableRowProps<Row> extends Pick<DataTableProps<Row>, 'columns' | 'linkOf' | 'nameOf' | 'keyOf'> {
  row: Row;
  index: number;
  isLast: boolean;
  /** Pixels from the top of the rows. */
  start: number;
  measure: (node: Element | null) => void;
  isChosen: boolean;
  onChoice: Choice['onChange'] | undefined;
}

function TableRow<Row>({ row, index, isLast, start, measure, isChosen, onChoice, ...table }: TableRowProps<Row>) {
  const { columns, linkOf, nameOf, keyOf } = table;
  const { t } = useTranslation();
  const [first, ...others] = columns;
  const link = linkOf(row);
  return (
    <div
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={classes.row}
      data-chosen={isChosen || undefined}
      data-last={isLast || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {onChoice && (
        <div role="cell" className={classes.choose}>
          <input
            type="checkbox"
            aria-label={t('table.choose', { name: nameOf(row) })}
            checked={isChosen}
            onChange={() => onChoice((chosen) => toggled(chosen, keyOf(row)))}
            className={classes.check}
            data-row-choice
          />
        </div>
      )}
      <div role="cell" className={classes.first}>
        {link ? (
          <ListLink {...link} className={classes.link} data-row-link>
            {first?.cell(row)}
          </ListLink>
        ) : (
          first?.cell(row)
        )}
      </div>
      {others.map((column) => (
        <div
          key={column.name}
          role="cell"
          className={classes.cell}
          data-label={column.label}
          data-number={column.isNumber || undefined}
        >
          <div className={classes.content}>{column.cell(row)}</div>
        </div>
      ))}
    </div>
  );
}

/** While other rows are on their way, and when one is selected, the rest stays as it is. */
const SteadyRow = memo(TableRow) as typeof TableRow;

function ChooseAll<Row>({ rows, keyOf, choice }: { rows: Row[]; keyOf: (row: Row) => string; choice: Choice }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const all = rows.length > 0 && rows.every((row) => choice.chosen.has(keyOf(row)));
  const some = !all && choice.chosen.size > 0;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <div role="columnheader" className={classes.choose}>
      <label className={classes.chooseAll}>
        <input
          ref={box}
          type="checkbox"
          checked={all}
          onChange={() => choice.onChange(new Set(all ? [] : rows.map(keyOf)))}
          className={classes.check}
        />
        <span className={classes.all}>{t('table.chooseAll')}</span>
      </label>
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
