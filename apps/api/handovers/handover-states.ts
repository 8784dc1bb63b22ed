// A handover after each of its versions, for the replay: the first state in full, then what each event changed.
import { ApiProperty } from '@nestjs/swagger';
import { QueryWhole } from '../http/lists';
import { HandoverDetail } from './handover-views';

/** The most versions in one answer: enough for nearly every handover, without making one answer slow. */
const MOST = 500;
/** The largest version number accepted. */
const LAST = 999_999_999;

export class PastQuery {
  @QueryWhole(1, LAST, 'The first version; 1 unless told.') from?: number;
  @QueryWhole(1, LAST, `The last version; ${MOST} are told at most.`) to?: number;
}

export function versionsIn({ from = 1, to = from + MOST - 1 }: PastQuery): { from: number; to: number } {
  return { from, to: Math.min(to, from + MOST - 1) };
}

class ChangedMember {
  @ApiProperty({ type: [String], description: 'The names that lead to it, from the outermost.' }) path!: string[];
  @ApiProperty({ required: false, description: 'What it is now; left out where it is no more.' }) value?: unknown;
}

class NextState {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: ChangedMember, isArray: true, description: 'Lists are told as a whole.' })
  changes!: ChangedMember[];
}

export class HandoverPast {
  @ApiProperty({ type: HandoverDetail, description: 'As it was after the first version.' }) first!: HandoverDetail;
  @ApiProperty({ type: NextState, isArray: true, description: 'What each version after it changed, in order.' })
  next!: NextState[];
}

/** Needs at least one. */
export function pastOf(details: HandoverDetail[]): HandoverPast {
  const [first, ...rest] = details;
  if (!first) throw new Error('Nothing to tell');
  return {
    first,
    next: rest.map((detail, index) => ({
      version: detail.version,
      changes: [...changesOf(details[index], detail)],
    })),
  };
}

/** A fold reuses what an event leaves alone, so most of it is the identical object. */
function* changesOf(before: unknown, after: unknown, path: string[] = []): Generator<ChangedMember> {
  if (before === after) return;
  if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changesOf(before[name], after[name], [...path, name]);
  } else if (JSON.stringify(before) !== JSON.stringify(after)) yield { path, value: after };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
