// What a client looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import type { ClientPromise, ClientState } from '#libs/domain';

export class ClientItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, nullable: true, description: "The source's own id." }) externalId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;
  @ApiProperty({ type: String, nullable: true }) language!: string | null;
  @ApiProperty({ type: String, nullable: true }) lifetimeSpend!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) openHandoverId!: string | null;
  @ApiProperty() active!: boolean;
}

const COMMANDS = ['correct', 'assign-owner', 'record-promise', 'settle-promise', 'deactivate'] as const;

export class ClientDetail {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) version!: number;
  @ApiProperty() active!: boolean;
  @ApiProperty({ required: false }) externalId?: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) details!: ClientState['details'];
  @ApiProperty({ required: false }) lifetimeSpend?: string;
  @ApiProperty({ required: false, format: 'uuid' }) ownerId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) openHandoverId?: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) promises!: ClientPromise[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'By section: the fields that are known.' })
  dossier!: ClientState['dossier'];
  @ApiProperty({ enum: COMMANDS, isArray: true, description: 'The commands that you may send now.' })
  allowed!: (typeof COMMANDS)[number][];
}
