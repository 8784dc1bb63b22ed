// What the history of any thing looks like from outside.
import { ApiProperty } from '@nestjs/swagger';

export class HistoryEntry {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'integer', description: 'In the whole log.' }) position!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date-time', description: "By the database's clock." }) recordedAt!: string;
  @ApiProperty({ description: 'A role and an id, never a name.' }) actor!: string;
  @ApiProperty({ description: "Who that is, in the reader's language; '(erased)' where the name was erased." })
  actorName!: string;
  @ApiProperty() command!: string;
  @ApiProperty() type!: string;
  @ApiProperty({ description: "One plain sentence in the reader's language, with names for ids." }) sentence!: string;
}

export class HistoryItems {
  @ApiProperty({ type: HistoryEntry, isArray: true }) items!: HistoryEntry[];
}
