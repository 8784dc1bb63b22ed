// What the certificate of an erasure looks like from outside.
import { ApiProperty } from '@nestjs/swagger';
import { ERASURE_GROUNDS } from '#libs/domain';
import type { ErasureCertificate } from '#libs/services';

class ErasedStream {
  @ApiProperty() stream!: string;
  @ApiProperty({ type: 'integer' }) events!: number;
  @ApiProperty({ type: 'integer', description: 'Fields that nobody can open any more.' }) sealedFields!: number;
}
class ErasureRecord {
  @ApiProperty() stream!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ description: 'The leaf hash in base64.' }) leaf!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
class DeliveredMail {
  @ApiProperty() effectId!: string;
  @ApiProperty() messageId!: string;
  @ApiProperty({ format: 'date-time' }) sentAt!: string;
}
class BeyondReach {
  @ApiProperty({ type: DeliveredMail, isArray: true }) mails!: DeliveredMail[];
  @ApiProperty({ type: [String], description: 'Effect ids of mails that were ordered, and of which nothing is known.' })
  mailsUnknown!: string[];
  @ApiProperty({ format: 'date-time', description: 'Until then backups with the key may exist.' })
  backupsUntil!: string;
  @ApiProperty() copies!: string;
}

export class CertificateView implements ErasureCertificate {
  @ApiProperty({ format: 'uuid' }) certificateId!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ enum: ERASURE_GROUNDS }) ground!: string;
  @ApiProperty() requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty() approvedBy!: string;
  @ApiProperty({ format: 'date-time' }) erasedAt!: string;
  @ApiProperty({ description: 'False only until the vault has answered.' }) keyDestroyed!: boolean;
  @ApiProperty({ type: ErasedStream, isArray: true }) streams!: ErasedStream[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  sealedFieldsByType!: Record<string, number>;
  @ApiProperty({ type: 'integer' }) sealedFields!: number;
  @ApiProperty({ type: ErasureRecord }) record!: ErasureRecord;
  @ApiProperty({ type: BeyondReach }) beyondReach!: BeyondReach;
  @ApiProperty({ description: 'What stays in the log in plain text.' }) remains!: string;
}
