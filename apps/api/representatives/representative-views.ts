// What a representative looks like from outside.
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  NOUNS,
  PRESENCES,
  TIERS,
  type RepresentativeCommandName,
  type RepresentativeDetails,
  type RepresentativeTraits,
} from '#libs/domain';
import { EachOf, oneOf } from '../http/shapes';

@EachOf(TIERS, { type: 'integer', required: false })
class LoadByTier {}

export class RepresentativeItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', required: false, description: 'For those above and the person alone.' })
  version?: number;
  @ApiProperty({ type: String, nullable: true, description: "The source's own id." }) externalId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) managerId!: string | null;
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: 'integer', nullable: true }) capacity!: number | null;
  @ApiProperty({
    enum: PRESENCES,
    required: false,
    description:
      'Not for reps. Whoever has no part in it is told of somebody who leaves, or takes no new clients, as active.',
  })
  status?: (typeof PRESENCES)[number];
  @ApiProperty({ type: String, nullable: true, required: false }) departureId?: string | null;
  @ApiProperty({ type: String, nullable: true, required: false }) lastWorkingDay?: string | null;
  @ApiProperty({ type: String, nullable: true }) managerName!: string | null;
  @ApiProperty({ type: 'integer', required: false, description: 'In which this one leaves, is to follow or follows.' })
  openHandovers?: number;
  @ApiProperty({ type: LoadByTier, required: false, description: 'How many active clients of each tier.' })
  load?: LoadByTier;
}

class DetailsView implements RepresentativeDetails {
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) email?: string;
  @ApiProperty({ required: false }) title?: string;
  @ApiProperty({ required: false }) phone?: string;
}
class TraitsView implements RepresentativeTraits {
  @ApiProperty({ required: false, format: 'uuid', description: 'To whom this person reports.' }) managerId?: string;
  @ApiProperty({ required: false, type: [String] }) languages?: string[];
  @ApiProperty({ required: false, type: 'integer', description: 'How many clients this person can look after.' })
  capacity?: number;
}
class Active {
  @ApiProperty({ enum: ['active'] }) status!: 'active';
}
class Leaving {
  @ApiProperty({ enum: ['leaving'] }) status!: 'leaving';
  @ApiProperty({ format: 'uuid' }) departureId!: string;
  @ApiProperty({ format: 'date' }) lastWorkingDay!: string;
}
class Closing {
  @ApiProperty({ enum: ['closing'], description: 'Takes no new clients.' }) status!: 'closing';
}
class Left {
  @ApiProperty({ enum: ['left'] }) status!: 'left';
}

@ApiExtraModels(Active, Leaving, Closing, Left)
export class RepresentativeDetail {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'For If-Match; for those above and the person alone.',
  })
  version?: number;
  @ApiProperty({ required: false }) externalId?: string;
  @ApiProperty({ type: DetailsView }) details!: DetailsView;
  @ApiProperty({ type: TraitsView }) traits!: TraitsView;
  @ApiProperty({ ...oneOf(Active, Leaving, Closing, Left), required: false, description: 'Whether they stay.' })
  presence?: Active | Leaving | Closing | Left;
  @ApiProperty({
    enum: NOUNS.representative.commandNames,
    isArray: true,
    description: 'The commands that you may send now.',
  })
  allowed!: RepresentativeCommandName[];
  @ApiProperty({ required: false, format: 'date-time', description: 'When this person last came back.' })
  returnedAt?: string;
}
