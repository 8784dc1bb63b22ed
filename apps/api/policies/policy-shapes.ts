// What a policy looks like from outside, in requests and answers.
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { wanting } from '#libs/telling';
import { told } from '../http/wanted';
import { PolicyDocumentView } from './policy-document';

const DOCUMENT = {
  type: 'object',
  additionalProperties: true,
  description:
    'name, calendar, tiers and tracks; read the built-in policy as an example. Mistakes are told one by one.',
} as const;

export class PublishBody {
  @ApiProperty({ ...DOCUMENT })
  @IsObject(told(wanting('object')))
  document!: Record<string, unknown>;
}

export class PolicyItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'The newest published version.' }) version!: number;
  @ApiProperty() name!: string;
}

export class PolicyDetail {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'The version that the document is; for If-Match.' }) version!: number;
  @ApiProperty({ type: PolicyDocumentView }) document!: PolicyDocumentView;
  @ApiProperty({ enum: ['publish'], isArray: true }) allowed!: 'publish'[];
}
