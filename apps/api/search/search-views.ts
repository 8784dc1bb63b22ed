// What a search result looks like from outside: as much as a list of hits shows.
import { ApiProperty } from '@nestjs/swagger';
import { DEPARTURE_STATUSES, HANDOVER_STATUSES, STAGES, TIERS } from '#libs/domain';

const named = ApiProperty({ type: String, nullable: true });

class FoundClient {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @named externalId!: string | null;
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @named ownerName!: string | null;
  @ApiProperty() active!: boolean;
}
class FoundHandover {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @named clientName!: string | null;
  @ApiProperty({ enum: STAGES }) stage!: (typeof STAGES)[number];
  @ApiProperty({ enum: HANDOVER_STATUSES }) status!: (typeof HANDOVER_STATUSES)[number];
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @named outgoingName!: string | null;
  @named successorName!: string | null;
}
class FoundPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @named title!: string | null;
  @named externalId!: string | null;
}
class FoundDeparture {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @named representativeName!: string | null;
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
  @ApiProperty({ enum: DEPARTURE_STATUSES }) status!: (typeof DEPARTURE_STATUSES)[number];
}
export class Found {
  @ApiProperty({ type: FoundClient, isArray: true }) clients!: FoundClient[];
  @ApiProperty({ type: FoundHandover, isArray: true }) handovers!: FoundHandover[];
  @ApiProperty({ type: FoundPerson, isArray: true }) people!: FoundPerson[];
  @ApiProperty({ type: FoundDeparture, isArray: true }) departures!: FoundDeparture[];
}
