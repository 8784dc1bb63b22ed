// What a person looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { NOUNS, ROLES, SCOPES, type PersonCommandName, type Role, type Scope } from '#libs/domain';

export class RoleView {
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ enum: SCOPES, description: 'How far the role reaches.' }) scope!: Scope;
}

export class PersonItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: RoleView, isArray: true }) roles!: RoleView[];
}

export class PersonDetail extends PersonItem {
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) version!: number;
  @ApiProperty({ required: false, description: 'For administrators, auditors and the person alone.' }) email?: string;
  @ApiProperty({ required: false, description: 'The organisation unit.' }) unit?: string;
  @ApiProperty({ description: 'Whether this person may sign in.' }) active!: boolean;
  @ApiProperty({ enum: NOUNS.person.commandNames, isArray: true, description: 'The commands that you may send now.' })
  allowed!: PersonCommandName[];
}
