// The fields that bodies and queries are made of: each decorator gives the check and the OpenAPI schema in one word, so
// that they cannot differ.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isMoney } from '#libs/domain';
import { deliverableAddress } from '#libs/integrations';
import { instantFrom, isDay, isLanguage, isLine, isTimeZone, isUuid, isWritten } from './texts';

interface Presence {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which takes a value away. */
  nullable?: boolean;
  about?: string;
}
interface TextOptions extends Presence {
  max?: number;
}

/** One line without control characters. */
export const Line = ({ max = 200, ...rest }: TextOptions = {}) =>
  text(rest, { minLength: 1, maxLength: max }, `one line of 1 to ${max} characters`, (value) => isLine(value, max));

/** Text of several lines. */
export const Prose = ({ max = 10_000, ...rest }: TextOptions = {}) =>
  text(rest, { minLength: 1, maxLength: max }, `text of 1 to ${max} characters`, (value) => isWritten(value, max));

export const Id = (presence: Presence = {}) => text(presence, { format: 'uuid' }, 'an id (a UUID)', isUuid);

export const Day = (presence: Presence = {}) =>
  text(presence, { format: 'date' }, 'a day that exists, written as YYYY-MM-DD', isDay);

/** Given in any offset; the rules get it in UTC. */
export const Instant = (presence: Presence = {}) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (instantFrom(value) ?? value) : value)),
    text(
      presence,
      { format: 'date-time' },
      'an instant with its offset, such as 2026-11-22T09:00:00Z',
      (value) => instantFrom(value) === value,
    ),
  );

export const Email = ({ max = 254, ...presence }: TextOptions = {}) =>
  text(
    presence,
    { format: 'email', maxLength: max },
    'a mail address that can be written to',
    (value) => value.length <= max && deliverableAddress(value) !== undefined,
  );

export const Money = (presence: Presence = {}) =>
  text(presence, { examples: ['15000.00'] }, 'an amount as text, such as "15000.00"', isMoney);

export const TimeZone = ({ max = 64, ...presence }: TextOptions = {}) =>
  text(
    presence,
    { examples: ['Europe/Vienna'], maxLength: max },
    'a time zone such as Europe/Vienna',
    (value) => value.length <= max && isTimeZone(value),
  );

export const Word = <const Known extends string>(known: readonly Known[], { ...presence }: Presence = {}) =>
  applyDecorators(
    documented(presence, { type: 'string', enum: [...known] }),
    IsIn(presence.nullable ? [...known, null] : [...known], { message: `must be one of ${known.join(', ')}` }),
    whenPresent(presence),
  );

export const Whole = (least: number, most: number, presence: Presence = {}) =>
  applyDecorators(
    documented(presence, { type: 'integer', minimum: least, maximum: most }),
    IsInt({ message: `must be a whole number from ${least} to ${most}` }),
    Min(least, { message: `must be at least ${least}` }),
    Max(most, { message: `must be at most ${most}` }),
    whenPresent(presence),
  );

export const Flag = (presence: Presence = {}) =>
  applyDecorators(
    documented(presence, { type: 'boolean' }),
    IsBoolean({ message: 'must be true or false' }),
    whenPresent(presence),
  );

/** A list of short lines. */
export const Lines = (most: number, { max = 200, ...presence }: TextOptions = {}) =>
  applyDecorators(
    documented(presence, { type: 'array', maxItems: most, items: { type: 'string', minLength: 1, maxLength: max } }),
    listOfAtMost(0, most),
    check(`a list of lines of 1 to ${max} characters`, (value) => isLine(value, max), true),
    whenPresent(presence),
  );

export const Languages = (presence: Presence = {}) =>
  applyDecorators(
    documented(presence, { type: 'array', maxItems: 40, items: { type: 'string', examples: ['en'] } }),
    listOfAtMost(0, 40),
    check('language codes such as "en" or "zh-TW"', isLanguage, true),
    whenPresent(presence),
  );

/** An object of the given class. */
export const Part = (type: () => new () => object, presence: Presence = {}) =>
  applyDecorators(
    ApiProperty({
      type: () => type(),
      required: !presence.optional,
      description: presence.about,
    } as ApiPropertyOptions),
    Type(type),
    check('an object', isObject),
    ValidateNested(),
    whenPresent(presence),
  );

/** A list of objects of the given class. */
export const Parts = (type: () => new () => object, least: number, most: number, presence: Presence = {}) =>
  applyDecorators(
    ApiProperty({
      type: () => type(),
      isArray: true,
      minItems: least,
      maxItems: most,
      required: !presence.optional,
      description: presence.about,
    } as ApiPropertyOptions),
    Type(type),
    listOfAtMost(least, most),
    check('a list of objects', isObject, true),
    ValidateNested({ each: true }),
    whenPresent(presence),
  );

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOfAtMost = (least: number, most: number) =>
  applyDecorators(
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(least, { message: `must have at least ${least} entries` }),
    ArrayMaxSize(most, { message: `must have at most ${most} entries` }),
  );

function text(presence: Presence, schema: object, wanted: string, passes: (value: string) => boolean) {
  return applyDecorators(
    documented(presence, { type: 'string', ...schema }),
    check(wanted, (value) => typeof value === 'string' && passes(value)),
    whenPresent(presence),
  );
}

function check(wanted: string, passes: (value: never) => boolean, each = false) {
  const validator = { validate: (value: unknown) => passes(value as never), defaultMessage: () => `must be ${wanted}` };
  return ValidateBy({ name: wanted, validator }, { each });
}

/** `nullable` is what OpenAPI 3.0 said; open-api.ts writes it as 3.1 does. */
const documented = ({ optional, nullable, about }: Presence, schema: Record<string, unknown>) =>
  ApiProperty({
    ...schema,
    required: !optional,
    ...(nullable ? { nullable } : {}),
    ...(about ? { description: about } : {}),
  } as ApiPropertyOptions);

/** Not IsOptional, which would let null in everywhere. */
const whenPresent = ({ optional, nullable }: Presence) =>
  ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null));
