// How lists are queried: page by page, with filters that are checked like bodies.
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { wanting } from '#libs/telling';
import { Flag, Line, Whole } from './fields';
import { OneOf, told } from './wanted';

/** Query values are strings; one that is neither a number nor a boolean is left for the check to refuse. */
const fromText = (parse: (text: string) => unknown) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? parse(value) : value));

export const QueryFlag = (about?: string) =>
  applyDecorators(
    fromText((text) => (text === 'true' ? true : text === 'false' ? false : text)),
    Flag({ optional: true, about }),
  );

export const QueryWhole = (from: number, to: number, about: string) =>
  applyDecorators(
    fromText((text) => (/^\d{1,9}$/.test(text) ? Number(text) : text)),
    Whole(from, to, { optional: true, about }),
  );

/** One or more of the known words: `tier=gold&tier=silver`. */
export const QueryWords = (known: readonly string[], about?: string) =>
  applyDecorators(
    fromText((text) => [text]),
    ApiProperty({ enum: known, isArray: true, required: false, ...(about ? { description: about } : {}) }),
    IsOptional(),
    IsArray(told(wanting('list'))),
    ArrayMaxSize(known.length, told(wanting('entries-at-most', { most: known.length }))),
    OneOf(known, true),
  );

export class PageQuery {
  @QueryWhole(1, 200, 'How many at most; 50 unless told.') limit?: number;

  @Line({ optional: true, about: '`next` of the page before.' })
  cursor?: string;
}

export const pageOf = ({ limit, cursor }: PageQuery) => ({ limit, after: cursor });

/** The schema of a page of such items. */
export function pageSchema(item: new () => object): new () => object {
  class Page {
    @ApiProperty({ type: item, isArray: true } as ApiPropertyOptions) items!: object[];
    @ApiProperty({
      type: String,
      nullable: true,
      description: 'The cursor of the next page; null on the last one.',
    })
    next!: string | null;
  }
  Object.defineProperty(Page, 'name', { value: `PageOf${item.name}` });
  return Page;
}
