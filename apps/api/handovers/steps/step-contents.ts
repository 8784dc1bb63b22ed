// What the steps that the client notices look like from outside: the notice, the visit, the interview.
import { NOTICE_CHANNELS, VISIT_MODES } from '#libs/domain';
import { ApiProperty } from '@nestjs/swagger';
import { StepSettled, StepUnderWay } from './step-status';

const requested = ApiProperty({ format: 'date-time' });
const channelled = ApiProperty({ enum: NOTICE_CHANNELS });
const sent = ApiProperty({ required: false, format: 'date-time', description: 'Once the client has been told.' });
const silent = ApiProperty({ required: false, format: 'date-time', description: 'Until when the client may object.' });

export class NoticeUnderWay extends StepUnderWay {
  @channelled channel!: (typeof NOTICE_CHANNELS)[number];
  @requested requestedAt!: string;
  @sent sentAt?: string;
  @silent silenceEndsAt?: string;
}
export class NoticeSettled extends StepSettled {
  @channelled channel!: (typeof NOTICE_CHANNELS)[number];
  @requested requestedAt!: string;
  @sent sentAt?: string;
  @silent silenceEndsAt?: string;
}

export class VisitUnderWay extends StepUnderWay {
  @ApiProperty({ format: 'date-time' }) scheduledAt!: string;
  @ApiProperty({ description: 'Where the visit is: its local time is told in this zone.' }) timeZone!: string;
  @ApiProperty({ enum: VISIT_MODES }) mode!: (typeof VISIT_MODES)[number];
  @ApiProperty({ required: false }) place?: string;
}
export class VisitView {
  @ApiProperty({ format: 'date-time' }) heldAt!: string;
  @ApiProperty({ enum: VISIT_MODES }) mode!: (typeof VISIT_MODES)[number];
  @ApiProperty({ type: [String], description: 'Who was there.' }) present!: string[];
  @ApiProperty({ required: false }) notes?: string;
}

class InterviewAnswerView {
  @ApiProperty() question!: string;
  @ApiProperty() answer!: string;
}
export class InterviewView {
  @ApiProperty({ format: 'date-time' }) heldAt!: string;
  @ApiProperty({ type: InterviewAnswerView, isArray: true }) answers!: InterviewAnswerView[];
  @ApiProperty({ required: false }) notes?: string;
}
