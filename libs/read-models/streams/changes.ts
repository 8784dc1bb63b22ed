// What has changed in the lists since a position, with everything needed to say who may see it.
import type { DataSource } from 'typeorm';
import { idOf, kindOf } from '../projection/model';

/** Whoever these events name had a part in the thing before them, and may not have one any more. */
const LOST = ['SuccessorLost', 'AppointmentDeclined', 'SuccessorObjected', 'OwnershipPassed', 'OwnerChanged'];
/** Everybody may see what these events about a representative changed; only those above know of all others. */
const PUBLIC = [
  'RepresentativeAdded',
  'RepresentativeCorrected',
  'RepresentativeLeft',
  'RepresentativeDeactivated',
  'RepresentativeReturned',
];

export interface ChangedHandover {
  id: string;
  clientId: string;
  outgoingId: string;
  candidateId: string | null;
  leadId: string;
  ownerId: string | null;
  closedAt: string | null;
  outgoingGoneAt: string;
}
export interface Changes {
  position: number;
  policies: boolean;
  representatives: { id: string; for: 'all' | 'above' }[];
  departures: { representativeId: string }[];
  /** `lost`: who had a part in it before. */
  handovers: (ChangedHandover & { lost: string[] })[];
  clients: { id: string; ownerId: string | null; open: ChangedHandover | null; lost: string[] }[];
}

interface Stream {
  position: string;
  stream: string | null;
  isPublic: boolean;
  lost: string[];
}

const STREAMS = `
  SELECT c."position", e.stream, bool_or(e.type = ANY($2)) AS "isPublic",
    array_remove(array_agg(DISTINCT CASE WHEN e.type = ANY($3)
      THEN coalesce(e.body::jsonb ->> 'representativeId', e.body::jsonb ->> 'from') END), NULL) AS lost
  FROM read.cursors c LEFT JOIN es.events e ON e."position" > $1 AND e."position" <= c."position"
  WHERE c.name = 'read-models' AND c."position" > $1 GROUP BY c."position", e.stream`;

const HANDOVER = `h.id, h.client_id AS "clientId", h.outgoing_id AS "outgoingId", h.candidate_id AS "candidateId",
  h.lead_id AS "leadId", c.owner_id AS "ownerId", h.closed_at AS "closedAt", h.outgoing_gone_at AS "outgoingGoneAt"`;
const HANDOVERS = `SELECT ${HANDOVER} FROM read.handovers h LEFT JOIN read.clients c ON c.id = h.client_id
  WHERE h.id = ANY($1)`;
const CLIENTS = `SELECT c.id AS client, ${HANDOVER} FROM read.clients c
  LEFT JOIN read.handovers h ON h.id = c.open_handover_id WHERE c.id = ANY($1)`;
const DEPARTURES = `SELECT d.representative_id AS "representativeId" FROM read.departures d WHERE d.id = ANY($1)`;

/** Undefined when nothing has come. Reads are recorded too, and change no list. */
export async function changesSince(source: DataSource, after: number): Promise<Changes | undefined> {
  const rows: Stream[] = await source.query(STREAMS, [after, PUBLIC, LOST]);
  if (!rows[0]) return undefined;
  const streams = rows.flatMap(({ stream, ...rest }) => (stream === null ? [] : [{ ...rest, stream }]));
  const of = (kind: string) => streams.filter(({ stream }) => kindOf(stream) === kind);
  const lost = new Map(streams.map((each) => [idOf(each.stream), each.lost]));
  const rowsOf = async <Row>(kind: string, text: string): Promise<Row[]> => {
    const ids = of(kind).map(({ stream }) => idOf(stream));
    return ids.length === 0 ? [] : source.query(text, [ids]);
  };
  const [departures, handovers, clients] = await Promise.all([
    rowsOf<{ representativeId: string }>('departure', DEPARTURES),
    rowsOf<ChangedHandover>('handover', HANDOVERS),
    rowsOf<ChangedHandover & { client: string }>('client', CLIENTS),
  ]);
  return {
    position: Number(rows[0].position),
    policies: of('policy').length > 0,
    representatives: of('representative').map(({ stream, isPublic }) => ({
      id: idOf(stream),
      for: isPublic ? 'all' : 'above',
    })),
    departures,
    handovers: handovers.map((each) => ({ ...each, lost: lost.get(each.id) ?? [] })),
    clients: clients.map(({ client, ...open }) => ({
      id: client,
      ownerId: open.ownerId,
      open: open.id === null ? null : open,
      lost: lost.get(client) ?? [],
    })),
  };
}
