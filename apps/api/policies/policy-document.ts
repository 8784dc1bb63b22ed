// What a published policy says, as it looks from outside: calendar, tiers, and the two tracks with their six steps.
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { SECTIONS, TIERS, TRACKS } from '#libs/domain';

const ANCHORS = ['announcement', 'last-working-day', 'ownership'] as const;
const PASSES = ['notify-client', 'joint-visit', 'interview'] as const;
const SETTLED_BY = ['acknowledgement', 'silence'] as const;
const SCHEDULE = { description: 'An ISO 8601 duration such as P30D, or business days such as -15B.' };

class CalendarView {
  @ApiProperty({ examples: ['Europe/Vienna'] }) timeZone!: string;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'ISO weekdays, 1 is Monday.' })
  weekend!: number[];
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' } }) holidays!: string[];
  @ApiProperty({ description: 'HH:MM, the local time at which a working day ends.' }) dayEnds!: string;
}

class TimingView {
  @ApiProperty({ enum: ANCHORS, description: 'What the due date is reckoned from.' }) anchor!: (typeof ANCHORS)[number];
  @ApiProperty(SCHEDULE) due!: string;
  @ApiProperty({ type: [String], description: 'Reckoned from the due date.' }) reminders!: string[];
  @ApiProperty(SCHEDULE) escalate!: string;
}
class DossierTiming extends TimingView {
  @ApiProperty({ enum: SECTIONS, isArray: true, description: 'Those that must be filled.' })
  sections!: (typeof SECTIONS)[number][];
  @ApiProperty() signature!: boolean;
  @ApiProperty() approval!: boolean;
}
class AppointmentTiming extends TimingView {
  @ApiProperty() approval!: boolean;
  @ApiProperty() acceptance!: boolean;
}
class NoticeTiming extends TimingView {
  @ApiProperty({ enum: SETTLED_BY }) settledBy!: (typeof SETTLED_BY)[number];
  @ApiProperty(SCHEDULE) silence!: string;
}
class SurveysTiming extends TimingView {
  @ApiProperty({ type: [String], description: 'How long after the ownership passed each one is sent.' })
  surveys!: string[];
  @ApiProperty(SCHEDULE) answerWithin!: string;
}

/** Null where the track does not have the step. */
@ApiExtraModels(TimingView)
export class TrackView {
  @ApiProperty({ type: DossierTiming }) 'compile-dossier'!: DossierTiming;
  @ApiProperty({ type: AppointmentTiming }) 'appoint-successor'!: AppointmentTiming;
  @ApiProperty({ type: NoticeTiming }) 'notify-client'!: NoticeTiming;
  @ApiProperty({ type: TimingView, nullable: true }) 'joint-visit'!: TimingView | null;
  @ApiProperty({ type: TimingView, nullable: true }) interview!: TimingView | null;
  @ApiProperty({ type: SurveysTiming }) 'follow-up-surveys'!: SurveysTiming;
  @ApiProperty({ enum: PASSES }) ownershipPassesAfter!: (typeof PASSES)[number];
}

class TierRuleView {
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @ApiProperty({ description: 'Lifetime spend from which the tier applies.' }) from!: string;
  @ApiProperty({ enum: TRACKS }) track!: (typeof TRACKS)[number];
}
class TracksView {
  @ApiProperty({ type: TrackView }) vip!: TrackView;
  @ApiProperty({ type: TrackView }) ordinary!: TrackView;
}
export class PolicyDocumentView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: CalendarView }) calendar!: CalendarView;
  @ApiProperty({ type: TierRuleView, isArray: true, description: 'Highest first; the last one starts at 0.' })
  tiers!: TierRuleView[];
  @ApiProperty({ type: TracksView }) tracks!: TracksView;
}
