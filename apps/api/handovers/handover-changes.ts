// What the difference between two moments of a handover looks like from outside, and how it is requested.
import { ApiProperty } from '@nestjs/swagger';
import { HistoryEntry } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { MomentField } from '../http/moment';

const NOUNS = ['handover', 'client'] as const;

export class ChangesQuery extends LanguageQuery {
  @MomentField('The earlier moment: a version of the handover, or an instant.', { optional: false })
  from!: string;
  @MomentField('The later moment; now, unless told.', { optional: true })
  to?: string;
}

class ReachedMoment {
  @ApiProperty({ type: 'integer', description: "The handover's version then; 0 before it was opened." })
  version!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class ChangedField {
  @ApiProperty({ examples: ['steps.joint-visit.status', 'client.ownerId'] }) field!: string;
  @ApiProperty({ description: "The field in the reader's language." }) label!: string;
  @ApiProperty({ type: String, nullable: true, description: 'As a reader reads it; null where there was no value.' })
  before!: string | null;
  @ApiProperty({ type: String, nullable: true }) after!: string | null;
  @ApiProperty({ description: 'Who sent the last command that changed it: a role and an id, never a name.' })
  by!: string;
  @ApiProperty({ description: "Who that is, in the reader's language." }) byName!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: NOUNS, description: 'Whose version it is.' }) stream!: (typeof NOUNS)[number];
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() command!: string;
}

class EventBetween extends HistoryEntry {
  @ApiProperty({ enum: NOUNS }) stream!: (typeof NOUNS)[number];
}

export class HandoverDifference {
  @ApiProperty({ type: ReachedMoment }) from!: ReachedMoment;
  @ApiProperty({ type: ReachedMoment }) to!: ReachedMoment;
  @ApiProperty({ type: ChangedField, isArray: true }) changes!: ChangedField[];
  @ApiProperty({ type: EventBetween, isArray: true, description: 'All that was recorded between, in order.' })
  events!: EventBetween[];
}
