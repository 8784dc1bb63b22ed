// The privacy notice, and what may be collected about a person, field by field; open to everybody, including clients.
import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '#libs/domain';
import { privacyNotice, type PrivacyNotice } from '#libs/telling';
import { OpenToAll } from '../auth/access.decorator';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';

class NoticePart {
  @ApiProperty() heading!: string;
  @ApiProperty() text!: string;
}
class FieldRule {
  @ApiProperty({ type: String, example: 'client.phone' }) field!: PrivacyNotice['fields'][number]['field'];
  @ApiProperty({ description: 'Why it is collected.' }) purpose!: string;
  @ApiProperty({ description: 'On what ground.' }) ground!: string;
  @ApiProperty() seenBy!: string;
  @ApiProperty({ description: 'For how long.' }) kept!: string;
  @ApiProperty({ type: 'integer', description: 'In characters; requests and imports are held to it.' })
  maxLength!: number;
  @ApiProperty({ type: [String], description: 'What must not be written into it.' }) never!: string[];
  @ApiProperty({ type: [String], description: 'The events of the record that it is sealed in.' }) recordedIn!: string[];
}
class PrivacyView implements PrivacyNotice {
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  @ApiProperty() title!: string;
  @ApiProperty({ type: NoticePart, isArray: true }) notice!: NoticePart[];
  @ApiProperty({ type: FieldRule, isArray: true }) fields!: FieldRule[];
}

@ApiTags('privacy')
@OpenToAll()
@Controller('v1/privacy')
export class PrivacyController {
  @Get()
  @ApiOperation({ summary: 'The privacy notice, and the rule of every personal field.' })
  @ApiOkResponse({ type: PrivacyView })
  notice(@Query() query: LanguageQuery, @Headers('accept-language') accepted?: string): PrivacyView {
    return privacyNotice(languageOf(query, accepted));
  }
}
