// The fields of bodies and queries: each decorator gives both the check and the OpenAPI schema, so that they cannot
// differ.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isMoney } from '#libs/domain';
import { deliverableAddress } from '#libs/integrations';
import { wanting, type Wanted } from '#libs/telling';
import { check, OneOf, told } from './wanted';
import { instantFrom, isDay, isLanguage, isLine, isTimeZone, isUuid, isWritten } from './texts';

interface Presence {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which clears the value. */
  nullable?: boolean;
  about?: string;
}
interface TextOptions extends Presence {
  max?: number;
}

/** One line without control characters. */
export const Line = ({ max = 200, ...rest }: TextOptions = {}) =>
  text(rest, { minLength: 1, maxLength: max }, wanting('line', { most: max }), (value) => isLine(value, max));

/** Text of several lines. */
export const Prose = ({ max = 10_000, ...rest }: TextOptions = {}) =>
  text(rest, { minLength: 1, maxLength: max }, wanting('text', { most: max }), (value) => isWritten(value, max));

export const Id = (presence: Presence = {}) => text(presence, { format: 'uuid' }, wanting('id'), isUuid);

export const Day = (presence: Presence = {}) => text(presence, { format: 'date' }, wanting('day'), isDay);

/** Accepted with any offset; the rules get it in UTC. */
export const Instant = (presence: Presence = {}) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (instantFrom(value) ?? value) : value)),
    text(presence, { format: 'date-time' }, wanting('instant'), (value) => instantFrom(value) === value),
  );

export const Email = ({ max = 254, ...presence }: TextOptions = {}) =>
  text(
    presence,
    { format: 'email', maxLength: max },
    wanting('email'),
    (value) => value.length <= max && deliverableAddress(value) !== undefined,
  );

export const Money = (presence: Presence = {}) =>
  text(presence, { examples: ['15000.00'] }, wanting('amount'), isMoney);

export const TimeZone = ({ max = 64, ...presence }: TextOptions = {}) =>
  text(
    presence,
    { examples: ['Europe/Vienna'], maxLength: max },
    wanting('time-zone'),
    (value) => value.length <= max && isTimeZone(value),
  );

export const Word = <const Known extends string>(known: readonly Known[], { ...presence }: Presence = {}) =>
  applyDecorators(
    documented(presence, { type: 'string', enum: [...known] }),
    OneOf(presence.nullable ? [...known, null] : known),
    whenPresent(presence),
  );

export function Whole(least: number, most: number, presence: Presence = {}) {
  const whole = told(wanting('whole', { least, most }));
  return applyDecorators(
    documented(presence, { type: 'integer', minimum: least, maximum: most }),
    IsInt(whole),
    Min(least, whole),
    Max(most, whole),
    whenPresent(presence),
  );
}

export const Flag = (presence: Presence = {}) =>
  applyDecorators(documented(presence, { type: 'boolean' }), IsBoolean(told(wanting('flag'))), whenPresent(presence));

/** A list of short lines. */
export const Lines = (most: number, { max = 200, ...presence }: TextOptions = {}) =>
  applyDecorators(
    documented(presence, { type: 'array', maxItems: most, items: { type: 'string', minLength: 1, maxLength: max } }),
    listOfAtMost(0, most),
    check(wanting('lines', { most: max }), (value) => isLine(value, max), true),
    whenPresent(presence),
  );

export const Languages = (presence: Presence = {}) =>
  applyDecorators(
    documented(presence, { type: 'array', maxItems: 40, items: { type: 'string', examples: ['en'] } }),
    listOfAtMost(0, 40),
    check(wanting('languages'), isLanguage, true),
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
    check(wanting('object'), isObject),
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
    check(wanting('objects'), isObject, true),
    ValidateNested({ each: true }),
    whenPresent(presence),
  );

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOfAtMost = (least: number, most: number) =>
  applyDecorators(
    IsArray(told(wanting('list'))),
    ArrayMinSize(least, told(wanting('entries-at-least', { least }))),
    ArrayMaxSize(most, told(wanting('entries-at-most', { most }))),
  );

function text(presence: Presence, schema: object, wanted: Wanted, passes: (value: string) => boolean) {
  return applyDecorators(
    documented(presence, { type: 'string', ...schema }),
    check(wanted, (value) => typeof value === 'string' && passes(value)),
    whenPresent(presence),
  );
}

/** `nullable` is the OpenAPI 3.0 form; open-api.ts rewrites it for 3.1. */
const documented = ({ optional, nullable, about }: Presence, schema: Record<string, unknown>) =>
  ApiProperty({
    ...schema,
    required: !optional,
    ...(nullable ? { nullable } : {}),
    ...(about ? { description: about } : {}),
  } as ApiPropertyOptions);

/** Not IsOptional, which would allow null everywhere. */
const whenPresent = ({ optional, nullable }: Presence) =>
  ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null));
