// baton export: writes the record into a file, in a format that other tools read.
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { TRACKS } from '#libs/domain';
import { EXPORT_FORMATS, type ExportScope, type Services } from '#libs/services';
import { newestIfAny } from './checkpoint';
import { Complaint } from '../complaint';
import { withBaton } from '../with-baton';
import { languageIn } from '../reading/history';
import { idOf } from '../ids';
import type { Environment } from '../settings';

/** Text piece by piece, and what has been counted so far. */
interface Writing {
  counts: Record<string, number>;
  text: AsyncIterable<string>;
}

/** The writer of each format. Each throws before any text when the requested thing does not exist. */
const WRITERS = new Map<string, (services: Services, scope: ExportScope) => Promise<Writing>>(
  EXPORT_FORMATS.map((format) => [format, ({ exports }, scope) => exports.open(format, scope)]),
);

interface ExportOptions {
  format: string;
  out: string;
  handover?: string;
  departure?: string;
  track?: string;
  lang?: string;
  force?: boolean;
}
interface ExportReport {
  format: string;
  out: string;
  bytes: number;
  /** By what the format consists of: traces, events, objects. */
  counts: Record<string, number>;
  /** For evidence: how many events the newest checkpoint signs for, and if none could be made now, why. */
  checkpoint?: { size: number; refused?: string };
}

export async function exportRecord(options: ExportOptions, environment?: Environment): Promise<ExportReport> {
  const { format, force = false } = options;
  const write = WRITERS.get(format);
  if (!write) throw new Complaint(`--format must be one of ${[...WRITERS.keys()].join(', ')}.`);
  const scope = scopeIn(options);
  const out = path.resolve(options.out);
  if (existsSync(out) && !force)
    throw new Complaint(`${options.out} is there already. Name another file, or add --force to replace it.`);
  // First, so that the evidence is proven to its end.
  const checkpoint = format === 'jsonl' ? await newestIfAny(environment) : undefined;
  return withBaton(environment, async ({ services, caller }) => {
    const { counts, text } = await write(services, { ...scope, reader: { reader: caller.actor, why: 'as-hr' } });
    return { format, out, bytes: await writeWhole(out, text), counts, ...(checkpoint ? { checkpoint } : {}) };
  });
}

function scopeIn({ handover, departure, track, lang }: ExportOptions): ExportScope {
  if (handover !== undefined && departure !== undefined)
    throw new Complaint('Name a handover or a departure, not both; a departure has all of its handovers.');
  return {
    ...(handover === undefined ? {} : { handoverId: idOf('handover', handover) }),
    ...(departure === undefined ? {} : { departureId: idOf('departure', departure) }),
    language: languageIn(lang),
    ...(track === undefined ? {} : { track: known(TRACKS, track, '--track') }),
  };
}

function known<const Word extends string>(words: readonly Word[], word: string, option: string): Word {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Complaint(`${option} must be one of ${words.join(', ')}.`);
  return found;
}

/** Written beside its place first, so that a file of that name is always complete. Returns its length in bytes. */
async function writeWhole(out: string, text: AsyncIterable<string>): Promise<number> {
  const unfinished = `${out}.unfinished-${process.pid}`;
  // For the user who exported it, and nobody else.
  const file = await open(unfinished, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Complaint(`There is no folder ${path.dirname(out)}.`) : error;
  });
  let bytes = 0;
  try {
    for await (const piece of text) bytes += (await file.write(piece)).bytesWritten;
    await file.sync();
    await file.close();
    await rename(unfinished, out);
    return bytes;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

export function tellExport({ out, bytes, counts, checkpoint }: ExportReport): string {
  const counted = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return [`${out}: ${[...counted, `${bytes} bytes`].join(', ')}.`, ...(checkpoint ? [proven(checkpoint)] : [])].join(
    '\n',
  );
}

function proven({ size, refused }: NonNullable<ExportReport['checkpoint']>): string {
  const signed =
    size === 0 ? 'No checkpoint signs for it' : `The newest checkpoint signs for the log's first ${size} events`;
  return refused === undefined ? `${signed}.` : `${signed}; what is newer rests on receipts. ${refused}`;
}
