// What the surveys of a handover look like from outside, from planned to answered or left unanswered.
import { ApiProperty } from '@nestjs/swagger';

const MAIL = 'The mail that asks; without one the client is asked in person.';

class SurveyBase {
  @ApiProperty({ type: 'integer' }) number!: number;
  @ApiProperty({ format: 'date-time', description: 'When it is sent.' }) dueAt!: string;
}
class SurveyAnswerView {
  @ApiProperty({ type: 'integer', description: 'The number of the survey.' }) survey!: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5, description: 'Satisfaction.' }) csat!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10, description: 'Would recommend us.' }) nps!: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, required: false, description: 'Ease.' }) ces?: number;
  @ApiProperty({ required: false }) comment?: string;
}

export class SurveyPlannedView extends SurveyBase {
  @ApiProperty({ enum: ['planned'] }) status!: 'planned';
}
export class SurveyRequestedView extends SurveyBase {
  @ApiProperty({ enum: ['requested'] }) status!: 'requested';
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ required: false, description: MAIL }) effectId?: string;
}
export class SurveyAnsweredView extends SurveyBase {
  @ApiProperty({ enum: ['answered'] }) status!: 'answered';
  @ApiProperty({ type: SurveyAnswerView }) answer!: SurveyAnswerView;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class SurveyUnansweredView extends SurveyBase {
  @ApiProperty({
    enum: ['unanswered', 'undelivered'],
    description: 'undelivered: the mail failed, and the client was not asked in another way. It may still answer.',
  })
  status!: 'unanswered' | 'undelivered';
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ required: false, description: MAIL }) effectId?: string;
}
