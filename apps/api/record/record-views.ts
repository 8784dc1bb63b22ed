// What the proofs of the record look like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import type { VerificationReport } from '#libs/event-store';
import { Whole } from '../http/fields';

const MOST = Number.MAX_SAFE_INTEGER;
const fromText = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value,
);

export class InclusionQuery {
  @fromText
  @Whole(1, MOST, { about: 'The position of the event.' })
  position!: number;

  @fromText
  @Whole(1, MOST, { optional: true, about: 'Of the log; that of the newest checkpoint unless told.' })
  size?: number;
}

export class ConsistencyQuery {
  @fromText
  @Whole(1, MOST, { about: 'The size of the older checkpoint.' })
  from!: number;

  @fromText
  @Whole(1, MOST, { optional: true, about: 'The size of the newer one; that of the newest checkpoint unless told.' })
  to?: number;
}

export class CheckpointView {
  @ApiProperty({ type: 'integer', description: 'How many events it signs for.' }) size!: number;
  @ApiProperty({ description: 'The signed note (C2SP tlog-checkpoint), for a file of its own.' }) note!: string;
  @ApiProperty({ format: 'date-time' }) madeAt!: string;
}

class LogKeyView {
  @ApiProperty({ type: 'integer' }) n!: number;
  @ApiProperty({ description: 'The public key: name, id, and base64.' }) vkey!: string;
  @ApiProperty({ type: 'integer', description: 'The first size of the log for which it signs.' }) since!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The note by which the key before handed over to it.' })
  succession!: string | null;
}

export class LogKeysView {
  @ApiProperty({ type: LogKeyView, isArray: true }) items!: LogKeyView[];
}

const PROOF = { type: String, isArray: true, description: 'Hashes in base64, in the order of RFC 6962.' } as const;
const HASH = { description: 'A hash, in base64.' } as const;

export class InclusionView {
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ type: 'integer' }) size!: number;
  @ApiProperty(HASH) leaf!: string;
  @ApiProperty(HASH) root!: string;
  @ApiProperty(PROOF) proof!: string[];
}

export class ConsistencyView {
  @ApiProperty({ type: 'integer' }) from!: number;
  @ApiProperty({ type: 'integer' }) to!: number;
  @ApiProperty(HASH) fromRoot!: string;
  @ApiProperty(HASH) toRoot!: string;
  @ApiProperty(PROOF) proof!: string[];
}

export class VerificationView implements VerificationReport {
  @ApiProperty({ format: 'date-time' }) beganAt!: string;
  @ApiProperty({ format: 'date-time' }) endedAt!: string;
  @ApiProperty({ type: 'integer', description: 'How many events were looked at.' }) size!: number;
  @ApiProperty({ type: 'integer', description: 'The size of the newest checkpoint that they agree with.' })
  checkpoint!: number;
  @ApiProperty() sound!: boolean;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The first position that is wrong, where one is known.',
  })
  position!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'What is wrong, for programs.' }) kind!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What is wrong, as a sentence.' }) message!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) unsoundSince!: string | null;
}
