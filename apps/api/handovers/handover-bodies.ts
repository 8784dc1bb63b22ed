// What each command about a handover carries. The table ties every command to its body, field by field.
import {
  NOTICE_CHANNELS,
  SECTIONS,
  STEPS,
  VISIT_MODES,
  limitOf,
  type HandoverCommand,
  type HandoverCommandName,
} from '#libs/domain';
import { bodiesOf, type OrdersOf } from '../command-routes/bodies';
import { Id, Instant, Line, Lines, Parts, Prose, TimeZone, Whole, Word } from '../http/fields';
import { NoData, Reason } from '../http/plain-bodies';

class DossierFieldBody {
  @Line({
    max: limitOf('dossier.key'),
    about: 'What the field is called; a later field with the same key takes its place.',
  })
  key!: string;
  @Prose({ max: limitOf('dossier.background') }) text!: string;
  @Line({ max: limitOf('dossier.source'), about: 'Where this is known from.' }) source!: string;
}
class FillDossierSection {
  @Word(SECTIONS) section!: (typeof SECTIONS)[number];
  @Parts(() => DossierFieldBody, 1, 50) fields!: DossierFieldBody[];
}
class NominateSuccessor {
  @Id() representativeId!: string;
  @Prose({ optional: true, max: limitOf('handover.reason') }) reason?: string;
}
class SendNotice {
  @Word(NOTICE_CHANNELS, {
    about: 'email is sent by Baton; the others record that it was said.',
  })
  channel!: (typeof NOTICE_CHANNELS)[number];
  @Prose({ optional: true, max: limitOf('handover.note') }) note?: string;
}
class Acknowledgement {
  @Prose({ optional: true, max: limitOf('handover.note') }) note?: string;
}
class ScheduleVisit {
  @Instant() at!: string;
  @TimeZone({ about: 'Where the visit is: its local time is told in this zone.' }) timeZone!: string;
  @Word(VISIT_MODES) mode!: (typeof VISIT_MODES)[number];
  @Line({ optional: true, max: limitOf('visit.place') }) place?: string;
}
class VisitBody {
  @Instant() heldAt!: string;
  @Word(VISIT_MODES) mode!: (typeof VISIT_MODES)[number];
  @Lines(50, { max: limitOf('visit.present'), about: 'Who was there.' }) present!: string[];
  @Prose({ optional: true, max: limitOf('visit.notes') }) notes?: string;
}
class CorrectVisit {
  @Instant({ optional: true }) heldAt?: string;
  @Word(VISIT_MODES, { optional: true }) mode?: (typeof VISIT_MODES)[number];
  @Lines(50, { optional: true, max: limitOf('visit.present') }) present?: string[];
  @Prose({ optional: true, max: limitOf('visit.notes') }) notes?: string;
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
}
class InterviewAnswer {
  @Line({ max: limitOf('interview.question') }) question!: string;
  @Prose({ max: limitOf('interview.answer') }) answer!: string;
}
class InterviewBody {
  @Instant() heldAt!: string;
  @Parts(() => InterviewAnswer, 0, 100) answers!: InterviewAnswer[];
  @Prose({ optional: true, max: limitOf('interview.notes') }) notes?: string;
}
class CorrectInterview {
  @Instant({ optional: true }) heldAt?: string;
  @Parts(() => InterviewAnswer, 0, 100, { optional: true }) answers?: InterviewAnswer[];
  @Prose({ optional: true, max: limitOf('interview.notes') }) notes?: string;
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
}
class SurveyAnswerBody {
  @Whole(1, 24, { about: 'The number of the survey.' }) survey!: number;
  @Whole(1, 5, { about: 'Satisfaction.' }) csat!: number;
  @Whole(0, 10, { about: 'Would recommend us.' }) nps!: number;
  @Whole(1, 7, { optional: true, about: 'Ease.' }) ces?: number;
  @Prose({ optional: true, max: limitOf('survey.comment') }) comment?: string;
}
class CorrectSurveyAnswer extends SurveyAnswerBody {
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
}
class SkipStep {
  @Word(STEPS) step!: (typeof STEPS)[number];
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
}
class CancelHandover {
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
  @Id({ about: 'Who looks after the client from now on.' }) ownerId!: string;
}

export const HANDOVER_BODIES = bodiesOf<OrdersOf<HandoverCommand, HandoverCommandName>>()({
  'fill-dossier-section': FillDossierSection,
  'sign-dossier': NoData,
  'approve-dossier': NoData,
  'return-dossier': Reason,
  'nominate-successor': NominateSuccessor,
  'approve-successor': NoData,
  'accept-appointment': NoData,
  'decline-appointment': Reason,
  'send-notice': SendNotice,
  'record-acknowledgement': Acknowledgement,
  'record-objection': Reason,
  'schedule-visit': ScheduleVisit,
  'cancel-visit': Reason,
  'record-visit': VisitBody,
  'correct-visit': CorrectVisit,
  'record-interview': InterviewBody,
  'correct-interview': CorrectInterview,
  'record-survey-answer': SurveyAnswerBody,
  'correct-survey-answer': CorrectSurveyAnswer,
  'skip-step': SkipStep,
  pause: Reason,
  resume: NoData,
  cancel: CancelHandover,
});
