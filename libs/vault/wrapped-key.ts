// A person's key as stored in the vault's table: wrapped by the vault key, which only the processes hold.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** The vault key and its id, by which a row says which vault key wraps it. */
export interface WrapKey {
  id: string;
  bytes: Buffer;
}

/** Throws an Error with a sentence when the key is not 32 bytes long. */
export function wrapKeyOf(bytes: Buffer): WrapKey {
  if (bytes.length !== keyBytes) throw new Error(`The vault key must be ${keyBytes} bytes, and is ${bytes.length}.`);
  const id = createHash('sha256').update('baton vault key id\0').update(bytes).digest('hex').slice(0, 16);
  return { id, bytes };
}

export function newKey(): Buffer {
  return randomBytes(keyBytes);
}

/** nonce (12 bytes) ‖ the key's ciphertext (32) ‖ tag (16), AES-256-GCM, bound to the subject and the vault key's id. */
export function wrap(wrapKey: WrapKey, subject: string, key: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', wrapKey.bytes, nonce, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(wrapKey, subject));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** Throws an Error with a sentence when another vault key wraps it, or when it was changed. */
export function unwrap(wrapKey: WrapKey, subject: string, keyId: string, wrapped: Buffer): Buffer {
  if (keyId !== wrapKey.id)
    throw new Error(`The key of ${subject} is wrapped by the vault key ${keyId}, and this process has ${wrapKey.id}.`);
  if (wrapped.length !== nonceBytes + keyBytes + tagBytes)
    throw new Error(`The wrapped key of ${subject} has a wrong length.`);
  const decipher = createDecipheriv('aes-256-gcm', wrapKey.bytes, wrapped.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(additionalData(wrapKey, subject));
  decipher.setAuthTag(wrapped.subarray(-tagBytes));
  const key = decipher.update(wrapped.subarray(nonceBytes, -tagBytes));
  try {
    return Buffer.concat([key, decipher.final()]);
  } catch {
    throw new Error(`The wrapped key of ${subject} does not open: it was changed or moved.`);
  }
}

function additionalData(wrapKey: WrapKey, subject: string): Buffer {
  return Buffer.from(`baton vault wrapped key\0${wrapKey.id}\0${subject}`, 'utf8');
}
