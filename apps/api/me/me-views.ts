// What callers learn about themselves: who they are, and what waits for them.
import { ApiProperty } from '@nestjs/swagger';
import { NOUNS, ROLES, SCOPES, STEPS, TIERS, type HandoverCommandName, type Role, type Scope } from '#libs/domain';
import { RoleView } from '../persons/person-views';

const KINDS = ['move', 'decision', 'escalation'] as const;

export class Me {
  @ApiProperty({ description: 'The actor, as the log keeps it: a role and an id.' }) account!: string;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ROLES, description: 'In which you act now.' }) role!: Role;
  @ApiProperty({ enum: SCOPES, description: 'How far that role reaches.' }) scope!: Scope;
  @ApiProperty({ type: RoleView, isArray: true, description: 'All that you may sign in with.' }) roles!: RoleView[];
  @ApiProperty({ required: false, description: 'Your organisation unit.' }) unit?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'Where you serve clients: your id.' })
  representativeId?: string;
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
