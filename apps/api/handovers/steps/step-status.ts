// The four states that a step can be in.
import { ApiProperty } from '@nestjs/swagger';

export class StepPending {
  @ApiProperty({ enum: ['pending'] }) status!: 'pending';
}
export class StepUnderWay {
  @ApiProperty({ enum: ['under-way'] }) status!: 'under-way';
}
export class StepSettled {
  @ApiProperty({ enum: ['settled'] }) status!: 'settled';
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'The actor.' }) by!: string;
}
export class StepSkipped {
  @ApiProperty({ enum: ['skipped'] }) status!: 'skipped';
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: "The actor; 'policy' where the track has no such step." }) by!: string;
  @ApiProperty({ required: false }) reason?: string;
}
