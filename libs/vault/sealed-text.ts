// One personal text, sealed with its person's key.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Sealed text is `v1.` and then base64url without padding of nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes):
 * AES-256-GCM over the UTF-8 of the text, with a random nonce. Its additional data is `v1 NUL subject NUL aad`, so a
 * sealed text that is moved to another person or, by the caller's aad, to another place no longer opens.
 */
export function sealText(key: Buffer, subject: string, plain: string, aad: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(subject, aad));
  const parts = [nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${version}.${Buffer.concat(parts).toString('base64url')}`;
}

/** Throws an Error, which never contains the text, when it was changed, moved, or sealed with another key. */
export function openText(key: Buffer, subject: string, sealed: string, aad: string): string {
  const match = /^v1\.([A-Za-z0-9_-]+)$/.exec(sealed);
  const bytes = Buffer.from(match?.[1] ?? '', 'base64url');
  if (bytes.length < nonceBytes + tagBytes) throw new Error('This is not a sealed text of version 1.');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(additionalData(subject, aad));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    throw new Error('A sealed text does not open: it was changed, moved, or sealed with another key.');
  }
}

function additionalData(subject: string, aad: string): Buffer {
  return Buffer.from(`${version}\0${subject}\0${aad}`, 'utf8');
}
