// `?at=`: a moment of the past, given as a version or as an instant.
import type { Moment } from '#libs/services';
import { ValidateBy, ValidateIf } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { instantFrom } from './texts';

const VERSION = /^[1-9]\d{0,8}$/;
const WANTED = 'must be a version such as 12, or an instant such as 2026-11-22T09:00:00Z';

export class AtQuery {
  @ApiProperty({
    type: String,
    required: false,
    description: 'A version, or an instant: the state after the last event recorded at or before it.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @ValidateBy({
    name: 'moment',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && (VERSION.test(value) || instantFrom(value) !== undefined),
      defaultMessage: () => WANTED,
    },
  })
  at?: string;
}

export function momentOf({ at }: AtQuery): Moment | undefined {
  if (at === undefined) return undefined;
  return VERSION.test(at) ? { version: Number(at) } : { instant: recorded(at) };
}

/** To the microsecond, as the log records: an instant that a history told must find its own event. */
function recorded(at: string): string {
  const instant = instantFrom(at) ?? at;
  const [, fraction = ''] = /\.(\d+)/.exec(at) ?? [];
  return `${instant.slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}

/** As the trace of a reading keeps it. */
export function momentText(moment: Moment | undefined): string | undefined {
  if (moment === undefined) return undefined;
  return 'version' in moment ? String(moment.version) : moment.instant;
}
