// Reading is an act: traces of who read a client's data are written before anything is shown, and can be listed.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { streamOf, type Language, type ReadsEvent, type ReadTrace } from '#libs/domain';
import { actorNameOf } from '#libs/telling';
import { readStreamBack } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import { Clock } from '../clock';
import { History } from '../history';
import type { BatonSettings } from '../connections/connections';
import { POOL, READ_MODELS, SETTINGS } from '../connections/tokens';
import { namesIn } from '../tell';
import { createReadRecorder, type ReadRecorder } from './recorder';
import type { Reading } from './windows';

export interface ReadItem extends ReadTrace {
  /** A person's name, or the role in the reader's language. */
  readerName: string;
  /** Of the event in the log. */
  position: number;
}

/** Thrown for a cursor that we never gave out; the edge answers it as a bad request. */
class UnknownCursor extends Error {
  readonly code = 'unknown-cursor';
}

@Injectable()
export class ReadsService implements OnApplicationShutdown {
  private readonly recorder: ReadRecorder;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly facts: History,
    { now }: Clock,
    @Inject(SETTINGS) { log }: BatonSettings,
  ) {
    this.recorder = createReadRecorder({ pool, codec: facts.codec, now, newId, log });
  }

  /**
   * Await this before showing a client's data to a person; `reads-not-recorded` where the log cannot take it.
   * A repeat within a minute is counted, and written when the minute ends.
   */
  record(reading: Reading): Promise<void> {
    return this.recorder.record(reading);
  }

  /** Newest first, a page at a time. Repeats of the last minute may still be missing. */
  async list(
    clientId: string,
    { limit = 50, after }: { limit?: number; after?: string } = {},
    language: Language = 'en',
  ): Promise<{ items: ReadItem[]; next: string | null }> {
    const from = after === undefined ? undefined : placeIn(after);
    const events = await readStreamBack(this.pool, streamOf('reads', clientId), {
      upTo: from?.version,
      // Each event has one reading or more, and those of the first may all have been shown.
      limit: limit + 2,
    });
    const found = (await this.facts.codec.decode(events)).flatMap(({ data, version, position }) =>
      (data as ReadsEvent['data']).reads.map((read, index) => ({ read, version, index, position })).toReversed(),
    );
    const rest = found.filter(({ version, index }) => !from || version < from.version || index < from.index);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const findNames = this.readModels.personNames;
    const nameOf = await namesIn((asking) => {
      for (const { read } of page) actorNameOf(read.reader, language, asking);
    }, findNames);
    return {
      items: page.map(({ read, position }) => ({
        ...read,
        readerName: actorNameOf(read.reader, language, nameOf),
        position,
      })),
      next: last && rest.length > limit ? cursorOf(last) : null,
    };
  }

  /** Writes what was counted; later readings are refused. The connections are closed afterwards. */
  onApplicationShutdown(): Promise<void> {
    return this.recorder.close();
  }
}

const cursorOf = ({ version, index }: { version: number; index: number }) =>
  Buffer.from(`read:${version}.${index}`).toString('base64url');

function placeIn(cursor: string): { version: number; index: number } {
  const [, version, index] = /^read:(\d{1,9})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (version === undefined || index === undefined)
    throw new UnknownCursor('This cursor is not one of ours. Start again without it.');
  return { version: Number(version), index: Number(index) };
}
