// What the dossier looks like from outside: its fields by section, each with its source, its author and its age.
import { ApiProperty } from '@nestjs/swagger';
import { SECTIONS } from '#libs/domain';
import { EachOf } from '../http/shapes';

class DossierFieldView {
  @ApiProperty({ description: 'What the field is called; unique in its section.' }) key!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'Where this is known from.' }) source!: string;
  @ApiProperty({ description: 'The actor who wrote it.' }) author!: string;
  @ApiProperty({ format: 'date-time' }) writtenAt!: string;
}

/** A section of which nothing is known may be missing. */
@EachOf(SECTIONS, { type: DossierFieldView, isArray: true, required: false })
export class DossierView {}
