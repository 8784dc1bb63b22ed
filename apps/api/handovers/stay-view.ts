// What a stay, the time a handover stood at a step, looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { STEPS } from '#libs/domain';

export class StayView {
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time', required: false, description: 'Missing where it stands now.' }) to?: string;
}
