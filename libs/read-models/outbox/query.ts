// What is owed and what could not be delivered, with the names that a reader knows it by.
import type { DataSource } from 'typeorm';
import { Conditions } from '../query/conditions';
import { pageOfRows, type Page, type PageRequest } from '../query/page';
import type { OutboxEntity } from './rows';

export interface OutboxFilter {
  status?: OutboxEntity['status'];
  /** Only where the departure is no longer confidential: its last working day has ended, or it was withdrawn. */
  known?: boolean;
}

interface OutboxRow extends Omit<OutboxEntity, 'id' | 'effectId'> {
  /** Of the effect. */
  id: string;
  streamId: string;
  clientName: string | null;
  leaverName: string | null;
  /** Of a recipient other than the client. */
  toName: string | null;
}

const ROWS = `
  SELECT o.effect_id AS id, o.id AS "streamId", o.noun, o.departure_id AS "departureId", o.client_id AS "clientId",
    o.status, o.kind, o.step, o.number, o.to_kind AS "toKind", o.to_id AS "toId", o.since, o.failed_at AS "failedAt",
    o.reason, c.name AS "clientName", l.name AS "leaverName", coalesce(r.name, p.name) AS "toName"
  FROM read.departures d JOIN read.outbox o ON o.departure_id = d.id
  LEFT JOIN read.clients c ON c.id = o.client_id
  LEFT JOIN read.persons p ON p.id = o.to_id
  LEFT JOIN read.representatives l ON l.id = d.representative_id
  LEFT JOIN read.representatives r ON r.id = o.to_id`;

export function listOutbox(
  source: DataSource,
  { status, known }: OutboxFilter,
  page: PageRequest,
): Promise<Page<OutboxRow>> {
  const found = new Conditions();
  found.among('o.status', status);
  if (known) found.and(`d.status <> 'announced'`);
  return pageOfRows(
    page,
    found,
    (where, size): Promise<OutboxRow[]> =>
      source.query(`${ROWS} ${where} ORDER BY o.effect_id LIMIT ${found.bind(size)}`, found.values),
    'o.effect_id',
  );
}
