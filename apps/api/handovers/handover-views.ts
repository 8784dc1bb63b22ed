// What a handover looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import {
  HANDOVER_EFFECTS,
  HANDOVER_STATUSES,
  NOUNS,
  SECTIONS,
  STAGES,
  STEPS,
  TIERS,
  TRACKS,
  type Dossier,
  type Handover,
  type HandoverCommandName,
  type HandoverEffectKind,
  type Section,
} from '#libs/domain';
import { ClientDetailsView, PromiseView } from '../clients/client-views';
import { EachOf } from '../http/shapes';
import { TrackView } from '../policies/policy-document';
import { DossierView } from '../clients/dossier-views';
import { PlanView } from './plan-views';
import { StayView } from './stay-view';
import { StepsView } from './steps/step-views';

const who = (about: string) => ApiProperty({ type: String, format: 'uuid', nullable: true, description: about });
const named = ApiProperty({ type: String, nullable: true, description: "'(erased)' where the name was erased." });
const instant = (about: string) =>
  ApiProperty({ type: String, format: 'date-time', nullable: true, description: about });

class HandoverInBrief {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) version!: number;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @named clientName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: "The source's own id of the client." })
  clientExternalId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Such as Europe/Vienna.' }) clientTimeZone!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the client is worth.' }) lifetimeSpend!:
    string | null;
  @ApiProperty({ format: 'uuid' }) departureId!: string;
  @ApiProperty({ enum: HANDOVER_STATUSES }) status!: (typeof HANDOVER_STATUSES)[number];
  @ApiProperty({ enum: STAGES, description: 'The first step that is not done.' }) stage!: (typeof STAGES)[number];
  @ApiProperty({ enum: TIERS }) tier!: (typeof TIERS)[number];
  @ApiProperty({ enum: TRACKS }) track!: (typeof TRACKS)[number];
  @who("The client's owner at present.") ownerId!: string | null;
  @named ownerName!: string | null;
  @ApiProperty({ format: 'uuid', description: 'Who leaves.' }) outgoingId!: string;
  @named outgoingName!: string | null;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @named leadName!: string | null;
  @who('Who is nominated or appointed.') candidateId!: string | null;
  @named candidateName!: string | null;
  @who('Who is appointed.') successorId!: string | null;
  @named successorName!: string | null;
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @instant('When its stage is due.') dueAt!: string | null;
  @ApiProperty() overdue!: boolean;
}

export class HandoverItem extends HandoverInBrief {
  @instant('When it was closed.') closedAt!: string | null;
  @instant('Since when it stands at its stage.') since!: string | null;
  @ApiProperty({ description: 'A step that is not done was escalated to the lead.' }) escalated!: boolean;
  @ApiProperty({ description: 'A mail could not be delivered, and nothing has made up for it yet.' })
  mailFailed!: boolean;
}

class ClientInBrief {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) externalId?: string;
  @ApiProperty({ required: false }) lifetimeSpend?: string;
  @ApiProperty({ type: ClientDetailsView }) details!: ClientDetailsView;
  @ApiProperty({ type: PromiseView, isArray: true, description: 'What it was promised, settled or not.' })
  promises!: PromiseView[];
}

@EachOf(STEPS, { type: String, format: 'date-time', required: false })
class InstantByStep {}

class WaitsFor {
  @ApiProperty({ enum: ['client', 'representative'] }) kind!: 'client' | 'representative';
  @ApiProperty({ format: 'uuid' }) id!: string;
}

class FailedMail {
  @ApiProperty({ enum: HANDOVER_EFFECTS }) kind!: HandoverEffectKind;
  @ApiProperty({ enum: STEPS }) step!: (typeof STEPS)[number];
  @ApiProperty({ type: WaitsFor, description: 'Whom it was for.' }) to!: WaitsFor;
  @ApiProperty({ type: 'integer', required: false, description: 'Of the survey, where it was one.' }) number?: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class HandoverDetail extends HandoverInBrief {
  @ApiProperty({ enum: NOUNS.handover.commandNames, isArray: true, description: 'The commands that you may send now.' })
  allowed!: HandoverCommandName[];
  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'The moment of the past that is shown, and by whose clock lateness and moves are judged.',
  })
  at?: string;
  @ApiProperty({ type: ClientInBrief }) client!: ClientInBrief;
  @ApiProperty({ required: false, format: 'date-time' }) closedAt?: string;
  @ApiProperty({ required: false }) closedBecause?: string;
  @ApiProperty({ format: 'uuid' }) policyId!: string;
  @ApiProperty({ type: 'integer' }) policyVersion!: number;
  @ApiProperty({ type: PlanView, description: 'By step: when it is due, and its reminders.' }) plan!: Handover['plan'];
  @ApiProperty({ type: StepsView, description: 'By step: its status and what exists then.' }) steps!: StepsView;
  @ApiProperty({ type: DossierView, description: 'By section: the fields that are known.' }) dossier!: Dossier;
  @ApiProperty({ enum: SECTIONS, isArray: true, description: 'Required sections of the dossier that are still empty.' })
  gaps!: Section[];
  @ApiProperty({ type: InstantByStep, description: 'By step: when it was escalated to the lead.' })
  escalatedAt!: Handover['escalated'];
  @ApiProperty({ type: StayView, isArray: true, description: 'Where it stood, in order; a lost step comes again.' })
  stays!: StayView[];
  @ApiProperty({ type: WaitsFor, nullable: true, description: 'Whose move it is; null when it is closed.' })
  waitsFor!: WaitsFor | null;
  @ApiProperty({ type: TrackView, description: 'The rules that it keeps: its track, as published when it was opened.' })
  rules!: Handover['rules'];
  @ApiProperty({ description: "The zone of the policy's calendar, in which its days are reckoned." }) timeZone!: string;
  @ApiProperty({ type: [String], description: 'Who declined, or whom the client refused.' }) refused!: string[];
  @ApiProperty({
    type: FailedMail,
    isArray: true,
    description: 'Mails that could not be delivered and that nothing has made up for yet: tell or ask in another way.',
  })
  failedMails!: FailedMail[];
}
