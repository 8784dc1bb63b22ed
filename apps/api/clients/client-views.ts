// What a client looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import {
  ERASURE_GROUNDS,
  NOUNS,
  TIERS,
  type ClientCommandName,
  type ClientDetails,
  type ClientPromise,
  type ClientState,
  type Dossier,
  type ErasureGround,
} from '#libs/domain';
import { DossierView } from './dossier-views';

export class ClientItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, nullable: true, description: "The source's own id." }) externalId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;
  @ApiProperty({ type: String, nullable: true }) language!: string | null;
  @ApiProperty({ type: String, nullable: true }) lifetimeSpend!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) openHandoverId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: "'(erased)' where the name was erased." })
  ownerName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Such as Europe/Vienna.' }) timeZone!: string | null;
  @ApiProperty({
    enum: TIERS,
    description: 'That of its open handover, else what its spend gives by the built-in policy.',
  })
  tier!: (typeof TIERS)[number];
  @ApiProperty() active!: boolean;
}

class ErasureAsked {
  @ApiProperty() requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ enum: ERASURE_GROUNDS }) ground!: ErasureGround;
  @ApiProperty({ required: false }) note?: string;
}
class Erased {
  @ApiProperty({ format: 'uuid' }) certificateId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ReadItemView {
  @ApiProperty({ description: 'A role and an id.' }) reader!: string;
  @ApiProperty({ description: "A person's name, or the role in your language." }) readerName!: string;
  @ApiProperty({ description: 'What was shown, such as client or handover.' }) what!: string;
  @ApiProperty({ description: 'The purpose that was said, or else the standing, such as as-successor.' }) why!: string;
  @ApiProperty({ required: false, format: 'uuid' }) handoverId?: string;
  @ApiProperty({ required: false, description: 'The moment that was asked for; left out for the present.' })
  moment?: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date-time', description: 'The last of these readings.' }) lastAt!: string;
  @ApiProperty({ type: 'integer', description: 'Repeats within a minute are told together.' }) times!: number;
  @ApiProperty({ type: 'integer', description: 'Of the event in the log.' }) position!: number;
}

export class ClientDetailsView implements ClientDetails {
  @ApiProperty() name!: string;
  @ApiProperty({ required: false, description: 'Whom to speak to there.' }) contactName?: string;
  @ApiProperty({ required: false }) contactTitle?: string;
  @ApiProperty({ required: false }) email?: string;
  @ApiProperty({ required: false }) phone?: string;
  @ApiProperty({ required: false }) address?: string;
  @ApiProperty({ required: false }) country?: string;
  @ApiProperty({ required: false }) language?: string;
  @ApiProperty({ required: false, description: 'Such as Europe/Vienna.' }) timeZone?: string;
}

export class PromiseView implements ClientPromise {
  @ApiProperty({ format: 'uuid' }) promiseId!: string;
  @ApiProperty() what!: string;
  @ApiProperty({ required: false, format: 'date' }) dueOn?: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ description: 'The actor.' }) recordedBy!: string;
  @ApiProperty({ required: false, enum: ['kept', 'released'] }) outcome?: 'kept' | 'released';
}

const BASES = ['import', 'assigned', 'successor', 'interim'] as const;

export class ClientDetail {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) version!: number;
  @ApiProperty() active!: boolean;
  @ApiProperty({ required: false }) externalId?: string;
  @ApiProperty({ type: ClientDetailsView }) details!: ClientDetailsView;
  @ApiProperty({ required: false }) lifetimeSpend?: string;
  @ApiProperty({ required: false, format: 'uuid' }) ownerId?: string;
  @ApiProperty({ required: false, enum: BASES, description: 'Why the owner is the owner.' })
  ownerBasis?: ClientState['ownerBasis'];
  @ApiProperty({ required: false, format: 'uuid' }) openHandoverId?: string;
  @ApiProperty({ type: PromiseView, isArray: true }) promises!: PromiseView[];
  @ApiProperty({ type: DossierView, description: 'By section: the fields that are known.' }) dossier!: Dossier;
  @ApiProperty({
    required: false,
    type: ErasureAsked,
    description: 'An erasure that was asked for and waits for another person.',
  })
  erasure?: ErasureAsked;
  @ApiProperty({ required: false, type: Erased, description: 'Set once the client was erased.' }) erased?: Erased;
  @ApiProperty({ enum: NOUNS.client.commandNames, isArray: true, description: 'The commands that you may send now.' })
  allowed!: ClientCommandName[];
}
