// A moment of the past in a query, given as a version or as an instant: `?at=`, `?from=`, `?to=`.
import type { Moment } from '#libs/services';
import { applyDecorators } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import { wanting } from '#libs/telling';
import { ApiProperty } from '@nestjs/swagger';
import { instantFrom } from './texts';
import { check } from './wanted';

const VERSION = /^[1-9]\d{0,8}$/;

export const MomentField = (description: string, { optional }: { optional: boolean }) =>
  applyDecorators(
    ApiProperty({ type: String, required: !optional, description }),
    ValidateIf((_, value) => !optional || value !== undefined),
    check(
      wanting('moment'),
      (value: unknown) => typeof value === 'string' && (VERSION.test(value) || instantFrom(value) !== undefined),
    ),
  );

export class AtQuery {
  @MomentField('A version, or an instant: the state after the last event recorded at or before it.', { optional: true })
  at?: string;
}

export const momentOf = ({ at }: AtQuery): Moment | undefined => (at === undefined ? undefined : momentIn(at));

/** For a text that passed the check above. */
export const momentIn = (text: string): Moment =>
  VERSION.test(text) ? { version: Number(text) } : { instant: recorded(text) };

/** To the microsecond, as the log records: an instant taken from a history must find its own event. */
function recorded(at: string): string {
  const instant = instantFrom(at) ?? at;
  const [, fraction = ''] = /\.(\d+)/.exec(at) ?? [];
  return `${instant.slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}

/** As the trace of a read records it. */
export function momentText(moment: Moment | undefined): string | undefined {
  if (moment === undefined) return undefined;
  return 'version' in moment ? String(moment.version) : moment.instant;
}
