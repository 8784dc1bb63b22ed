// Bodies that many commands share.
import { IsIn } from 'class-validator';
import { wanting } from '#libs/telling';
import { limitOf } from '#libs/domain';
import { Prose } from './fields';
import { told } from './wanted';

/** For a command whose name says everything. */
export class NoData {
  // The validation refuses a class without field metadata, so this one declares that it has none.
  @IsIn([undefined], told(wanting('left-out')))
  nothing?: undefined;
}

export class Reason {
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
}
