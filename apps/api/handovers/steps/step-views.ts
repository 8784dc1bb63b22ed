// What the six steps look like from outside: `status` says which fields a step has.
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { Handover } from '#libs/domain';
import { oneOf } from '../../http/shapes';
import { InterviewView, NoticeSettled, NoticeUnderWay, VisitUnderWay, VisitView } from './step-contents';
import { StepPending, StepSettled, StepSkipped, StepUnderWay } from './step-status';
import { SurveyAnsweredView, SurveyPlannedView, SurveyRequestedView, SurveyUnansweredView } from './survey-views';

type Steps = Handover['steps'];

class DossierUnderWay extends StepUnderWay {
  @ApiProperty({ required: false, description: 'The actor who signed; a superior may still have to approve.' })
  signedBy?: string;
}
class AppointmentUnderWay extends StepUnderWay {
  @ApiProperty({ format: 'uuid' }) nomineeId!: string;
  @ApiProperty({ description: 'The actor.' }) nominatedBy!: string;
  @ApiProperty({ required: false, description: 'The actor.' }) approvedBy?: string;
}
class AppointmentSettled extends StepSettled {
  @ApiProperty({ format: 'uuid' }) successorId!: string;
}
class VisitSettled extends StepSettled {
  @ApiProperty({ type: VisitView }) visit!: VisitView;
}
class InterviewSettled extends StepSettled {
  @ApiProperty({ type: InterviewView }) interview!: InterviewView;
}

const SURVEYS = [SurveyPlannedView, SurveyRequestedView, SurveyAnsweredView, SurveyUnansweredView] as const;
type Survey = InstanceType<(typeof SURVEYS)[number]>;

@ApiExtraModels(...SURVEYS)
class SurveysUnderWay extends StepUnderWay {
  @ApiProperty({ type: 'array', items: oneOf(...SURVEYS) }) surveys!: Survey[];
}
@ApiExtraModels(...SURVEYS)
class SurveysSettled extends StepSettled {
  @ApiProperty({ type: 'array', items: oneOf(...SURVEYS) }) surveys!: Survey[];
}

const DOSSIER = [StepPending, DossierUnderWay, StepSettled, StepSkipped] as const;
const APPOINTMENT = [StepPending, AppointmentUnderWay, AppointmentSettled, StepSkipped] as const;
const NOTICE = [StepPending, NoticeUnderWay, NoticeSettled, StepSkipped] as const;
const VISIT = [StepPending, VisitUnderWay, VisitSettled, StepSkipped] as const;
const INTERVIEW = [StepPending, StepUnderWay, InterviewSettled, StepSkipped] as const;
const FOLLOW_UP = [StepPending, SurveysUnderWay, SurveysSettled, StepSkipped] as const;
type One<Shapes extends readonly (new () => object)[]> = InstanceType<Shapes[number]>;

/** The compiler checks where they are answered that the domain's steps match what is documented here. */
@ApiExtraModels(...DOSSIER, ...APPOINTMENT, ...NOTICE, ...VISIT, ...INTERVIEW, ...FOLLOW_UP)
export class StepsView implements Record<keyof Steps, object> {
  @ApiProperty(oneOf(...DOSSIER)) 'compile-dossier'!: One<typeof DOSSIER>;
  @ApiProperty(oneOf(...APPOINTMENT)) 'appoint-successor'!: One<typeof APPOINTMENT>;
  @ApiProperty(oneOf(...NOTICE)) 'notify-client'!: One<typeof NOTICE>;
  @ApiProperty(oneOf(...VISIT)) 'joint-visit'!: One<typeof VISIT>;
  @ApiProperty(oneOf(...INTERVIEW)) 'interview'!: One<typeof INTERVIEW>;
  @ApiProperty(oneOf(...FOLLOW_UP)) 'follow-up-surveys'!: One<typeof FOLLOW_UP>;
}
