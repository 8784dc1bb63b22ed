// What the plan looks like from outside: when each step is due, reminded of and escalated.
import { ApiProperty } from '@nestjs/swagger';
import { STEPS } from '#libs/domain';
import { EachOf } from '../http/shapes';

class DeadlineView {
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date-time' } }) remindAt!: string[];
  @ApiProperty({ format: 'date-time' }) escalateAt!: string;
  @ApiProperty({
    type: Boolean,
    required: false,
    description: "The policy's date had passed, so the step is due on the next business day.",
  })
  compressed?: true;
}

/** A step whose anchor is not known yet has no date. */
@EachOf(STEPS, { type: DeadlineView, required: false })
export class PlanView {}
