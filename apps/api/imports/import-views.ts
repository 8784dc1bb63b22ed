// The answer to an import.
import { ApiProperty } from '@nestjs/swagger';

class CountsView {
  @ApiProperty({ type: 'integer', description: 'Rows of the file.' }) read!: number;
  @ApiProperty({ type: 'integer' }) added!: number;
  @ApiProperty({ type: 'integer' }) changed!: number;
  @ApiProperty({ type: 'integer' }) unchanged!: number;
}
class Because {
  @ApiProperty({ description: 'Tells one reason from another.' }) code!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'What the reason names.' })
  values!: Record<string, string>;
  @ApiProperty({ description: "What is wrong and what to do, in the reader's language." }) reason!: string;
}
class RejectedRow extends Because {
  @ApiProperty() file!: string;
  @ApiProperty({ type: 'integer' }) line!: number;
  @ApiProperty({ description: 'Empty where no single column is meant.' }) column!: string;
}
class NoteView extends Because {
  @ApiProperty() kind!: string;
  @ApiProperty() externalId!: string;
}

export class ImportReportView {
  @ApiProperty() mapping!: string;
  @ApiProperty() dryRun!: boolean;
  @ApiProperty({ type: CountsView }) representatives!: CountsView;
  @ApiProperty({ type: CountsView }) clients!: CountsView;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: "By the mapping's tables." })
  rows!: Record<string, number>;
  @ApiProperty({ type: RejectedRow, isArray: true, description: 'At most 1,000 of the rows that were left out.' })
  rejected!: RejectedRow[];
  @ApiProperty({ type: 'integer' }) rejectedTotal!: number;
  @ApiProperty({ type: NoteView, isArray: true, description: 'What was left as it is, and why.' }) notes!: NoteView[];
}

class MappedFile {
  @ApiProperty() name!: string;
  @ApiProperty({ required: false, description: 'Such as big5; UTF-8 unless told.' }) encoding?: string;
  @ApiProperty({ required: false, description: 'A comma unless told.' }) delimiter?: string;
}
class MappingView {
  @ApiProperty({ description: 'As POST /v1/imports/{mapping} takes it.' }) name!: string;
  @ApiProperty({ required: false }) description?: string;
  @ApiProperty({ type: MappedFile, isArray: true }) files!: MappedFile[];
  @ApiProperty({ type: [String], description: 'Files that may come too, and are not read.' }) ignored!: string[];
}
export class Mappings {
  @ApiProperty({ type: MappingView, isArray: true }) items!: MappingView[];
}
