// What a departure looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { DEPARTURE_KINDS, DEPARTURE_STATUSES, STEPS, TIERS, TRACKS, type DepartureCommandName } from '#libs/domain';
import { Receipted } from '../command-routes/receipted';

const CONFLICTS = [
  'date-cannot-be-kept',
  'client-has-no-email',
  'no-senior-lead',
  'handover-superseded',
  'successor-lost',
] as const;
const COMMANDS = ['reschedule', 'withdraw', 'name-interim-owner'] as const satisfies DepartureCommandName[];

class Opened {
  @ApiProperty({ format: 'uuid', description: 'A large departure opens it a little later.' }) id!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @ApiProperty({ enum: TRACKS }) track!: (typeof TRACKS)[number];
  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'Of a sudden departure: who follows if nobody is found.',
  })
  interimOwnerId?: string;
}

export class Announced extends Receipted {
  @ApiProperty({ type: Opened, isArray: true }) handovers!: Opened[];
}

class DepartureInBrief {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'uuid' }) representativeId!: string;
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
  @ApiProperty({ format: 'date-time', description: 'The instant at which that day ends.' }) endsAt!: string;
  @ApiProperty({ enum: DEPARTURE_KINDS }) kind!: (typeof DEPARTURE_KINDS)[number];
  @ApiProperty({ enum: DEPARTURE_STATUSES }) status!: (typeof DEPARTURE_STATUSES)[number];
  @ApiProperty({ format: 'uuid' }) policyId!: string;
  @ApiProperty({ type: 'integer' }) policyVersion!: number;
  @ApiProperty({ format: 'date-time' }) announcedAt!: string;
  @ApiProperty({
    type: 'integer',
    description: 'Of a large departure: for how many handovers the last decision about it is still being carried out.',
  })
  backlog!: number;
}

export class DepartureItem extends DepartureInBrief {
  @ApiProperty({ type: String, nullable: true, description: "'(erased)' where the name was erased." })
  representativeName!: string | null;
  @ApiProperty({ type: 'integer', description: 'How many there are.' }) handovers!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them are not closed.' }) openHandovers!: number;
}

export class DepartureDetail extends DepartureInBrief {
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty({ type: [String], description: 'Who may become interim owner, in this order.' }) fallbackIds!: string[];
  @ApiProperty({ type: Opened, isArray: true }) handovers!: Opened[];
  @ApiProperty({
    description: 'Nobody who stays could look after the clients on the last working day: name an interim owner.',
  })
  needsInterimOwner!: boolean;
  @ApiProperty({ enum: COMMANDS, isArray: true }) allowed!: DepartureCommandName[];
}

class PlannedStep {
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ description: "True where the policy's own date cannot be kept." }) compressed!: boolean;
}
class PreviewedClient {
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @ApiProperty({ enum: TRACKS }) track!: (typeof TRACKS)[number];
  @ApiProperty({ type: String, nullable: true }) lifetimeSpend!: string | null;
  @ApiProperty({ type: PlannedStep, isArray: true }) plan!: PlannedStep[];
  @ApiProperty({ type: 'null', description: 'Whom matching proposes; null until there is matching.' }) proposal!: null;
}
class PreviewConflict {
  @ApiProperty({ required: false, format: 'uuid' }) clientId?: string;
  @ApiProperty({ required: false, description: 'Where the client is not among `clients`.' }) clientName?: string;
  @ApiProperty({ required: false, enum: STEPS }) step?: (typeof STEPS)[number];
  @ApiProperty({ enum: CONFLICTS }) code!: (typeof CONFLICTS)[number];
  @ApiProperty() message!: string;
  @ApiProperty({ required: false, format: 'date-time' }) dueAt?: string;
}
export class Preview {
  @ApiProperty({ format: 'uuid' }) representativeId!: string;
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
  @ApiProperty({ format: 'uuid' }) policyId!: string;
  @ApiProperty({ type: PreviewedClient, isArray: true }) clients!: PreviewedClient[];
  @ApiProperty({ type: PreviewConflict, isArray: true }) conflicts!: PreviewConflict[];
  @ApiProperty({ type: [String] }) interimOwners!: string[];
  @ApiProperty({ type: 'integer', description: 'How many handovers would be opened.' }) handovers!: number;
}
