// What the dossier looks like from outside: its fields by section, each with its source, author and age.
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

/** A section about which nothing is known may be missing. */
@EachOf(SECTIONS, { type: DossierFieldView, isArray: true, required: false })
export class DossierView {}
