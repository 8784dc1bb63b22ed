// What the sums over handovers look like from outside.
import { ApiProperty } from '@nestjs/swagger';

const VALUE = { description: "The clients' lifetime spend together." };

class SumView {
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty(VALUE) value!: string;
  @ApiProperty({ type: 'integer', description: 'Open or paused.' }) open!: number;
  @ApiProperty(VALUE) openValue!: string;
  @ApiProperty({ type: 'integer', description: 'Past the due date of their stage.' }) overdue!: number;
  @ApiProperty(VALUE) overdueValue!: string;
}
class SumByStage extends SumView {
  @ApiProperty() stage!: string;
}
class SumByTier extends SumView {
  @ApiProperty() tier!: string;
}
export class HandoverSumsView {
  @ApiProperty({ type: SumView }) total!: SumView;
  @ApiProperty({ type: SumByStage, isArray: true, description: 'Stages at which none stands are left out.' })
  byStage!: SumByStage[];
  @ApiProperty({ type: SumByTier, isArray: true }) byTier!: SumByTier[];
}
