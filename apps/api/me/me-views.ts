// What callers are told of themselves: who they are, and what waits for them.
import { ApiProperty } from '@nestjs/swagger';
import { NOUNS, STEPS, TIERS, type HandoverCommandName } from '#libs/domain';

const ROLES = ['hr', 'manager', 'rep', 'auditor'] as const;
const KINDS = ['move', 'decision', 'escalation'] as const;

export class Me {
  @ApiProperty({ description: 'The actor, as the log keeps it: a role and an id.' }) account!: string;
  @ApiProperty({ enum: ROLES }) role!: (typeof ROLES)[number];
  @ApiProperty({ required: false, format: 'uuid' }) representativeId?: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ description: 'Whether others report to you.' }) team!: boolean;
  @ApiProperty({ required: false, description: "The first of the person's languages, such as zh-TW." })
  language?: string;
}

export class TaskView {
  @ApiProperty({ format: 'uuid' }) handoverId!: string;
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) version!: number;
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({
    enum: KINDS,
    description: 'Your own move; a decision that is yours as a superior; a late step that was escalated to you.',
  })
  kind!: (typeof KINDS)[number];
  @ApiProperty({
    enum: NOUNS.handover.commandNames,
    isArray: true,
    description: 'Of `allowed`: those that move the step on.',
  })
  commands!: HandoverCommandName[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a visit is arranged for.' })
  scheduledAt!: string | null;
  @ApiProperty() overdue!: boolean;
  @ApiProperty({ format: 'uuid' }) departureId!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ type: String, nullable: true }) clientName!: string | null;
  @ApiProperty({ type: String, nullable: true }) clientTimeZone!: string | null;
  @ApiProperty({ type: String, nullable: true }) lifetimeSpend!: string | null;
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @ApiProperty({ type: String, nullable: true }) outgoingName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who is nominated or appointed.' })
  candidateName!: string | null;
}
