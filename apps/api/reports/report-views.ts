// What the reports look like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { STEPS, TIERS } from '#libs/domain';
import { EachOf } from '../http/shapes';

@EachOf(TIERS, { type: 'integer', required: false })
class ClientsByTier {}

export class LoadItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) managerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) managerName!: string | null;
  @ApiProperty({ enum: ['active', 'leaving', 'closing'] }) status!: 'active' | 'leaving' | 'closing';
  @ApiProperty({ type: 'integer', nullable: true, description: 'How many clients this person can look after.' })
  capacity!: number | null;
  @ApiProperty({ type: ClientsByTier, description: 'Active clients whom this person owns.' }) now!: ClientsByTier;
  @ApiProperty({ type: ClientsByTier, description: 'Of these, those whose open handover gives them away.' })
  outgoing!: ClientsByTier;
  @ApiProperty({
    type: ClientsByTier,
    description: 'Clients of others for whom this person is nominated or appointed.',
  })
  incoming!: ClientsByTier;
  @ApiProperty({ type: 'integer', description: 'All of now.' }) before!: number;
  @ApiProperty({ type: 'integer', description: 'now without outgoing, and with incoming.' }) after!: number;
}

const duration = (description: string) => ApiProperty({ type: Number, nullable: true, description });

class WaitsView {
  @ApiProperty({ type: 'integer' }) count!: number;
  @duration('Null where there is none.') medianSeconds!: number | null;
  @duration('Null where there is none.') worstSeconds!: number | null;
}
class OpenWaitsView extends WaitsView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The one that stands there longest.' })
  worstId!: string | null;
}
class WaitsItem {
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({ type: OpenWaitsView, description: 'Those that stand there now.' }) open!: OpenWaitsView;
  @ApiProperty({ type: WaitsView, description: 'Those that went on within the last 90 days.' }) done!: WaitsView;
}
export class WaitsReport {
  @ApiProperty({ type: WaitsItem, isArray: true, description: 'The six steps, in their order.' }) items!: WaitsItem[];
}
