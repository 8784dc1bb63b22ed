// What a check of a handover against its process looks like from outside.
import { HANDOVER_STATUSES, TRACKS } from '#libs/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { ToldConformance } from '#libs/services';

const DEVIATIONS = ['skipped', 'out-of-order', 'repeated', 'not-in-process'] as const;

class TokensView {
  @ApiProperty({ type: 'integer' }) produced!: number;
  @ApiProperty({ type: 'integer' }) consumed!: number;
  @ApiProperty({ type: 'integer', description: 'Something came that the process was not ready for.' }) missing!: number;
  @ApiProperty({ type: 'integer', description: 'Something did not come.' }) remaining!: number;
}
class DeviationView {
  @ApiProperty({ enum: DEVIATIONS }) kind!: (typeof DEVIATIONS)[number];
  @ApiProperty() activity!: string;
  @ApiProperty({ required: false, description: 'What should have come before it.' }) before?: string;
  @ApiProperty({ description: 'What went otherwise, in the language of the reader.' }) sentence!: string;
}
class PlayedView {
  @ApiProperty() activity!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() actor!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ description: 'Settled with a successor who was lost later.' }) undone!: boolean;
}

export class ConformanceView implements ToldConformance {
  @ApiProperty({ format: 'uuid' }) handoverId!: string;
  @ApiProperty({ enum: HANDOVER_STATUSES }) status!: ToldConformance['status'];
  @ApiProperty({ enum: TRACKS }) track!: string;
  @ApiProperty({ description: 'Played to its end; else as far as the handover came.' }) complete!: boolean;
  @ApiProperty() fits!: boolean;
  @ApiProperty({ minimum: 0, maximum: 1 }) fitness!: number;
  @ApiProperty({ type: TokensView }) tokens!: TokensView;
  @ApiProperty({ type: DeviationView, isArray: true }) deviations!: DeviationView[];
  @ApiProperty({ type: PlayedView, isArray: true }) activities!: PlayedView[];
}
