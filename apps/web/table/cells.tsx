// What a row of a table shows, and the boxes that select rows.
import { memo, useEffect, useRef, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { ListLink, type Place } from '../parts/things/list-link';
import classes from './data-table.module.css';

export interface Column<Row> {
  name: string;
  label: string;
  /** A CSS grid track, such as `minmax(10rem, 2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** Numbers are right-aligned. */
  isNumber?: boolean;
}

export interface Choice {
  chosen: ReadonlySet<string>;
  onChange: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** What a table needs to know of its rows. */
export interface RowLook<Row> {
  columns: Column<Row>[];
  keyOf: (row: Row) => string;
  /** The row's name for screen readers; also the text of its link, which is in the first column. */
  nameOf: (row: Row) => string;
  /** Undefined for a row that leads nowhere. */
  linkOf: (row: Row) => Place | undefined;
}

interface CellsProps<Row> extends RowLook<Row> {
  row: Row;
  isChosen: boolean;
  onChoice: Choice['onChange'] | undefined;
}

function Cells<Row>({ row, isChosen, onChoice, ...table }: CellsProps<Row>) {
  const { columns, linkOf, nameOf, keyOf } = table;
  const { t } = useTranslation();
  const [first, ...others] = columns;
  const link = linkOf(row);
  return (
    <>
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
    </>
  );
}

/** Drawn again only when it changes, not when the row moves, or when another one is selected. */
export const SteadyCells = memo(Cells) as typeof Cells;

export function ChooseAll<Row>({ rows, keyOf, choice }: { rows: Row[]; keyOf: RowLook<Row>['keyOf']; choice: Choice }) {
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
