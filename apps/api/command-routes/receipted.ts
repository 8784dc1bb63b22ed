// The answer to every command.
import { ApiProperty } from '@nestjs/swagger';

class ReceiptShape {
  @ApiProperty({ format: 'uuid' }) commandId!: string;
  @ApiProperty({ type: 'integer', description: 'Position of the first event in the log.' }) firstPosition!: number;
  @ApiProperty({ type: 'integer' }) lastPosition!: number;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Stream -> its version after the command.',
  })
  versions!: Record<string, number>;
  @ApiProperty({ type: [String], description: 'Leaf hashes in base64, in the order of the positions.' })
  leaves!: string[];
}

export class Receipted {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'The version after the command: for If-Match.' }) version!: number;
  @ApiProperty({ description: 'True when this is the first answer again, to a repeat with the same key.' })
  repeated!: boolean;
  @ApiProperty({ type: ReceiptShape, required: false, description: 'Missing only where nothing had to be recorded.' })
  receipt?: ReceiptShape;
}
