// Bodies that many commands share.
import { IsIn } from 'class-validator';
import { wanting } from '#libs/telling';
import { limitOf } from '#libs/domain';
import { Prose } from './fields';
import { told } from './wanted';

/** For a command that says everything by its name. */
export class NoData {
  // The validation refuses a class that says nothing about its fields, so this one says that it has none.
  @IsIn([undefined], told(wanting('left-out')))
  nothing?: undefined;
}

export class Reason {
  @Prose({ max: limitOf('handover.reason') }) reason!: string;
}
