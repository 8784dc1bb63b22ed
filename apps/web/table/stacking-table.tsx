// A table that fits on a page. When it is narrow each row is a block: its name, then one line per column.
//   <StackingTable rows={rows} keyOf={(row) => row.id} columns={[{ name: 'who', label: t('word.who'), cell: (row) => row.who }]} />
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFirstRows } from '../parts/first-rows';
import classes from './stacking-table.module.css';

export interface StackingColumn<Row> {
  name: string;
  label: string;
  /** The heading that it shares with the columns beside it. */
  group?: string;
  /** An empty cell is a dash, or no line when narrow. The first column is the row's name. */
  cell: (row: Row) => ReactNode;
  /** Numbers are right-aligned. */
  isNumber?: boolean;
}

interface StackingTableProps<Row> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: StackingColumn<Row>[];
  caption?: ReactNode;
}

// Roles are explicit, as some browsers drop those of rows and cells that are displayed as blocks.
export function StackingTable<Row>({ rows, keyOf, columns, caption }: StackingTableProps<Row>) {
  const { shown, more } = useFirstRows(rows);
  return (
    <div className={classes.frame}>
      <div className={classes.room}>
        <Table verticalSpacing="xs" role="table" className={classes.table}>
          {caption && <Table.Caption>{caption}</Table.Caption>}
          <Table.Thead role="rowgroup" className={classes.head}>
            <Heads columns={columns} />
          </Table.Thead>
          <Table.Tbody role="rowgroup">
            {shown.map((row) => (
              <Table.Tr key={keyOf(row)} role="row">
                {columns.map((column, index) => (
                  <Cell key={column.name} column={column} row={row} before={columns[index - 1]} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {more}
      </div>
    </div>
  );
}

interface CellProps<Row> {
  column: StackingColumn<Row>;
  row: Row;
  /** The column to its left. */
  before: StackingColumn<Row> | undefined;
}

function Cell<Row>({ column, row, before }: CellProps<Row>) {
  const { label, group, isNumber, cell } = column;
  const content = cell(row);
  if (!before)
    return (
      <Table.Th scope="row" role="rowheader" className={classes.name}>
        {content}
      </Table.Th>
    );
  return (
    <Table.Td
      role="cell"
      data-group={group === before.group ? undefined : group}
      data-label={label}
      data-number={isNumber}
      data-nothing={content === undefined || undefined}
    >
      <div className={classes.content}>{content ?? '–'}</div>
    </Table.Td>
  );
}

/** One row of headings, or two if some columns are grouped. */
function Heads<Row>({ columns }: { columns: StackingColumn<Row>[] }) {
  const grouped = columns.filter(({ group }) => group !== undefined);
  const upper = columns.filter(({ group }, index) => group === undefined || group !== columns[index - 1]?.group);
  const head = ({ name, label, isNumber }: StackingColumn<Row>, rowSpan: number) => (
    <Table.Th key={name} role="columnheader" data-number={isNumber} rowSpan={rowSpan}>
      {label}
    </Table.Th>
  );
  return (
    <>
      <Table.Tr role="row">
        {upper.map((column) =>
          column.group === undefined ? (
            head(column, grouped.length > 0 ? 2 : 1)
          ) : (
            <Table.Th
              key={column.group}
              role="columnheader"
              colSpan={grouped.filter(({ group }) => group === column.group).length}
            >
              {column.group}
            </Table.Th>
          ),
        )}
      </Table.Tr>
      {grouped.length > 0 && <Table.Tr role="row">{grouped.map((column) => head(column, 1))}</Table.Tr>}
    </>
  );
}
