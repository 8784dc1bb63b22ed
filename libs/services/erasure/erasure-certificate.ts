// What an erasure did, computed from the log and the vault as they are now: nothing in it is personal.
import type { Pool } from 'pg';
import { streamOf, type ErasureFact } from '#libs/domain';
import { readStreams, type RecordedEvent } from '#libs/event-store';
import type { Vault } from '#libs/vault';
import { instantOf, isSealed } from '../connections/codec';

/** Backups of the keys are kept for 30 days at most; until then an old backup could be read. */
const BACKUP_DAYS = 30;

/** Today's event first, then the one of earlier logs. */
const SENT = ['EffectDone', 'MailSent'];
const FAILED = ['EffectFailed', 'MailFailed'];

interface ErasedStream {
  stream: string;
  events: number;
  /** Sealed fields that nobody can open any more. */
  sealedFields: number;
}

export interface ErasureCertificate {
  certificateId: string;
  clientId: string;
  ground: string;
  requestedBy: string;
  requestedAt: string;
  approvedBy: string;
  erasedAt: string;
  /** Whether the key is destroyed; false only until the vault has answered. */
  keyDestroyed: boolean;
  streams: ErasedStream[];
  /** Event type -> how many sealed fields became unreadable. */
  sealedFieldsByType: Record<string, number>;
  sealedFields: number;
  /** The erasure's own position in the log; the leaf hash in base64. */
  record: { stream: string; version: number; position: number; leaf: string; recordedAt: string };
  /** What Baton cannot reach. */
  beyondReach: {
    /** Mails about the client that a mail server has accepted. */
    mails: { effectId: string; messageId: string; sentAt: string }[];
    /** Mails that were ordered and whose fate is unknown: one may have gone out at that very moment. */
    mailsUnknown: string[];
    /** An instant: until then, backups made earlier that contain the key may exist. */
    backupsUntil: string;
    copies: string;
  };
  /** What stays in the log in plain text. */
  remains: string;
}

const COPIES =
  'What people have printed, saved or sent on, and what went to other systems by an export, is not known to Baton.';
const REMAINS =
  'Ids (also the source’s own), instants, who acted, the tier, amounts of spend and the scores of surveys stay, without a name.';

/** Undefined for a client that was not erased. */
export async function certificateOf(
  { pool, vault }: { pool: Pool; vault: Vault },
  clientId: string,
): Promise<ErasureCertificate | undefined> {
  const own = streamOf('client', clientId);
  const client = (await readStreams(pool, [own])).get(own) ?? [];
  const record = client.find(({ type }) => type === 'ClientErased');
  if (!record) return undefined;
  // Nothing in this event is sealed.
  const { handovers, erasedAt, certificateId, ...fact } = JSON.parse(record.body) as ErasureFact & {
    handovers: string[];
  };
  const told = await readStreams(
    pool,
    handovers.map((id) => streamOf('handover', id)),
  );
  const streams = new Map([[own, client], ...told]);
  const events = [...streams.values()].flat();
  const at = erasedAt ?? instantOf(record.occurredAt);
  const byType = countByType(events);
  return {
    certificateId,
    clientId,
    ...fact,
    erasedAt: at,
    keyDestroyed: (await vault.shredded([clientId])).has(clientId),
    streams: [...streams].map(([stream, all]) => ({
      stream,
      events: all.length,
      sealedFields: sum(all.map(sealedIn)),
    })),
    sealedFieldsByType: byType,
    sealedFields: sum(Object.values(byType)),
    record: {
      stream: record.stream,
      version: record.version,
      position: record.position,
      leaf: record.leaf.toString('base64'),
      recordedAt: record.recordedAt,
    },
    beyondReach: { ...mailsOf(events), backupsUntil: daysAfter(instantOf(record.occurredAt)), copies: COPIES },
    remains: REMAINS,
  };
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

const bodyOf = ({ body }: RecordedEvent): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>;

const sealedIn = (event: RecordedEvent): number => Object.values(bodyOf(event)).filter(isSealed).length;

function countByType(events: RecordedEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const event of events) {
    const sealed = sealedIn(event);
    if (sealed > 0) counts[event.type] = (counts[event.type] ?? 0) + sealed;
  }
  return counts;
}

function mailsOf(events: RecordedEvent[]): Pick<ErasureCertificate['beyondReach'], 'mails' | 'mailsUnknown'> {
  const mails: ErasureCertificate['beyondReach']['mails'] = [];
  const open = new Set<string>();
  for (const event of events) {
    const { effectId, reference, messageId, effect } = bodyOf(event) as {
      effectId?: string;
      reference?: string;
      messageId?: string;
      effect?: { effectId: string };
    };
    if (effect) open.add(effect.effectId);
    if (effectId === undefined || ![...SENT, ...FAILED].includes(event.type)) continue;
    open.delete(effectId);
    if (SENT.includes(event.type))
      mails.push({ effectId, messageId: reference ?? messageId ?? '', sentAt: instantOf(event.occurredAt) });
  }
  return { mails, mailsUnknown: [...open] };
}

const daysAfter = (instant: string): string => new Date(Date.parse(instant) + BACKUP_DAYS * 86_400_000).toISOString();
