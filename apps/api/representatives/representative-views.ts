// What a representative looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import type { RepresentativeState } from '#libs/domain';

const STATUSES = ['active', 'leaving', 'closing', 'left'] as const;
const COMMANDS = ['correct', 'deactivate'] as const;

export class RepresentativeItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, nullable: true, description: "The source's own id." }) externalId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) managerId!: string | null;
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: 'integer', nullable: true }) capacity!: number | null;
  @ApiProperty({ enum: STATUSES, required: false, description: 'Colleagues without a say in it are not told.' })
  status?: (typeof STATUSES)[number];
  @ApiProperty({ type: String, nullable: true, required: false }) departureId?: string | null;
  @ApiProperty({ type: String, nullable: true, required: false }) lastWorkingDay?: string | null;
}

export class RepresentativeDetail {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) version!: number;
  @ApiProperty({ required: false }) externalId?: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) details!: RepresentativeState['details'];
  @ApiProperty({ type: 'object', additionalProperties: true }) traits!: RepresentativeState['traits'];
  @ApiProperty({ type: () => Object, required: false, description: 'Whether they stay.' })
  presence?: RepresentativeState['presence'];
  @ApiProperty({ enum: COMMANDS, isArray: true, description: 'The commands that you may send now.' })
  allowed!: (typeof COMMANDS)[number][];
}
