// baton erasure: the certificate of a client's erasure.
import type { ErasureCertificate } from '#libs/services';
import { Complaint } from '../complaint';
import { withBaton } from '../with-baton';
import type { Environment } from '../settings';

export async function certificateFor(client: string, environment?: Environment): Promise<ErasureCertificate> {
  const id = client.replace(/^client\//, '').toLowerCase();
  const found = await withBaton(environment, ({ services }) => services.erasures.certificate(id));
  if (!found) throw new Complaint('This client was not erased, so there is no certificate.', 'not-erased');
  return found;
}

export function tellCertificate(certificate: ErasureCertificate): string {
  const { streams, record, beyondReach, sealedFieldsByType } = certificate;
  const key = certificate.keyDestroyed ? 'The key is destroyed' : 'The key is NOT destroyed yet: is the vault away?';
  return [
    `Certificate ${certificate.certificateId}: the client ${certificate.clientId} was erased at ${certificate.erasedAt}.`,
    `${certificate.requestedBy} asked for it at ${certificate.requestedAt} (${certificate.ground}); ${certificate.approvedBy} approved.`,
    `${key}; ${certificate.sealedFields} sealed fields of ${streams.length} streams cannot be read any more:`,
    ...Object.entries(sealedFieldsByType).map(([type, count]) => `  ${type}: ${count}`),
    `It stands at position ${record.position} of the log, with the leaf ${record.leaf}.`,
    `Beyond reach: ${beyondReach.mails.length} mails that were delivered, backups until ${beyondReach.backupsUntil}.`,
    ...beyondReach.mails.map(({ messageId, sentAt }) => `  ${sentAt}  ${messageId}`),
    beyondReach.copies,
    certificate.remains,
  ].join('\n');
}
