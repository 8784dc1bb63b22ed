// The language requested in the query.
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { LANGUAGES, type Language } from '#libs/domain';
import { OneOf } from './wanted';

export class LanguageQuery {
  @ApiProperty({
    enum: LANGUAGES,
    required: false,
    description:
      'The language of the sentences; before the header Accept-Language, which is English unless it says more.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @OneOf(LANGUAGES)
  lang?: Language;
}
