// What the timeline of a departure, and the preview of a change to it, look like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { HANDOVER_STATUSES, STAGES, STEPS, TIERS, TRACKS } from '#libs/domain';
import { StayView } from '../handovers/stay-view';

const DONE = ['pending', 'under-way', 'settled', 'skipped'] as const;
const OUTCOMES = ['moved', 'cancelled', 'goes-on', 'closed'] as const;
const named = ApiProperty({ type: String, nullable: true });
const instant = (description: string) =>
  ApiProperty({ type: String, format: 'date-time', nullable: true, description });

class OfClient {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty() clientName!: string;
  @named lifetimeSpend!: string | null;
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @ApiProperty({ enum: TRACKS }) track!: (typeof TRACKS)[number];
}

class GanttStepView {
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({ enum: DONE }) status!: (typeof DONE)[number];
  @instant('Not known before its anchor is.') dueAt!: string | null;
  @instant('When it was settled or skipped.') doneAt!: string | null;
  @ApiProperty({ description: 'Done after its due date, or due and not done.' }) late!: boolean;
}
class GanttHandoverView extends OfClient {
  @ApiProperty({ enum: HANDOVER_STATUSES }) status!: (typeof HANDOVER_STATUSES)[number];
  @ApiProperty({ enum: STAGES }) stage!: (typeof STAGES)[number];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ownerId!: string | null;
  @named ownerName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) successorId!: string | null;
  @named successorName!: string | null;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @instant('When it was closed.') closedAt!: string | null;
  @ApiProperty({ type: GanttStepView, isArray: true, description: 'Steps that the track does not have are left out.' })
  steps!: GanttStepView[];
  @ApiProperty({ type: StayView, isArray: true, description: 'Where it stood, in order; a lost step comes again.' })
  stays!: StayView[];
}
export class Gantt {
  @ApiProperty({ format: 'uuid' }) departureId!: string;
  @ApiProperty({ format: 'uuid' }) representativeId!: string;
  @named representativeName!: string | null;
  @ApiProperty({ format: 'date-time' }) announcedAt!: string;
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
  @ApiProperty({ format: 'date-time', description: 'The instant at which that day ends.' }) endsAt!: string;
  @ApiProperty({ type: GanttHandoverView, isArray: true }) handovers!: GanttHandoverView[];
}

class LastDay {
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
}
class MovedStep {
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @instant('When it is due now.') before!: string | null;
  @ApiProperty({ format: 'date-time' }) after!: string;
  @ApiProperty({ description: "True where the policy's own date cannot be kept." }) compressed!: boolean;
}
class ChangedHandoverView extends OfClient {
  @ApiProperty({ enum: OUTCOMES, description: 'goes-on: open and left as it is; closed: was closed before.' })
  outcome!: (typeof OUTCOMES)[number];
  @ApiProperty({ type: MovedStep, isArray: true, description: 'The steps whose date would move.' })
  steps!: MovedStep[];
}
class ChangeConflict {
  @ApiProperty({ format: 'uuid' }) handoverId!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({ enum: ['date-cannot-be-kept'] }) code!: 'date-cannot-be-kept';
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
}
export class ChangePreview {
  @ApiProperty({ format: 'uuid' }) departureId!: string;
  @ApiProperty({ type: LastDay }) before!: LastDay;
  @ApiProperty({ type: LastDay, nullable: true, description: 'Null when it is withdrawn.' }) after!: LastDay | null;
  @ApiProperty({ type: ChangedHandoverView, isArray: true }) handovers!: ChangedHandoverView[];
  @ApiProperty({ type: ChangeConflict, isArray: true, description: 'What cannot be kept.' })
  conflicts!: ChangeConflict[];
}
