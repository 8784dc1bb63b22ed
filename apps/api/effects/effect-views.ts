// What an effect looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { EFFECT_KINDS, EFFECT_STATUSES, STEPS, type EffectKind, type EffectStatus, type StepName } from '#libs/domain';

const named = (about: string) => ApiProperty({ type: String, nullable: true, description: about });

class EffectOf {
  @ApiProperty({ enum: ['handover', 'departure'] }) kind!: 'handover' | 'departure';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @named('The client of a handover, or who leaves.') name!: string | null;
}
class EffectTo {
  @ApiProperty({ enum: ['client', 'representative', 'person'] }) kind!: 'client' | 'representative' | 'person';
  @named('Null for an administrator.') id!: string | null;
  @named('Null for an administrator.') name!: string | null;
}
export class EffectItem {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: EFFECT_KINDS }) kind!: EffectKind;
  @ApiProperty({ enum: EFFECT_STATUSES, description: 'Still to be sent, or failed for good and not made up for.' })
  status!: EffectStatus;
  @ApiProperty({ type: EffectOf, nullable: true, description: 'What owes it; null for an administrator.' })
  of!: EffectOf | null;
  @ApiProperty({ enum: STEPS, nullable: true }) step!: StepName | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a survey.' }) number!: number | null;
  @ApiProperty({ type: EffectTo, description: 'Whom it is for.' }) to!: EffectTo;
  @ApiProperty({ format: 'date-time', description: 'Since when it is owed.' }) since!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) failedAt!: string | null;
  @named('Why it failed, without addresses.') reason!: string | null;
}
