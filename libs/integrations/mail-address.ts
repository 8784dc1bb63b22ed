// Which e-mail addresses we write to. Stricter than RFC 5322 on purpose: an address that needs quotes or comments is
// far more often an attack on a mail parser than somebody's address.
import { domainToASCII } from 'node:url';

export interface MailAddress {
  name?: string;
  /** addr-spec: local@domain; both parts may be international (RFC 6531, IDNA). */
  address: string;
}

// atext of RFC 5322, and letters, marks and digits of any script for SMTPUTF8; no quotes, comments, spaces, controls.
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const writtenDomain = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The address with its domain in ASCII, as sent to the server; undefined when we do not write to such an address. */
export function deliverableAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(at, 0)).normalize('NFC'), address.slice(at + 1)];
  if (!localPart.test(local) || Buffer.byteLength(local) > 64 || !writtenDomain.test(domain)) return undefined;
  const ascii = domainToASCII(domain);
  if (!isHostName(ascii)) return undefined;
  const deliverable = `${local}@${ascii}`;
  return Buffer.byteLength(deliverable) > 254 ? undefined : deliverable;
}

/** `Baton <baton@example.org>` or a bare address, as an operator writes it into MAIL_FROM. */
export function parseSender(text: string): Required<MailAddress> {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]+)>|(\S+))\s*$/.exec(text);
  const address = deliverableAddress(match?.[2] ?? match?.[3] ?? '');
  if (!address) throw new Error("MAIL_FROM is not an address: write it like 'Baton <baton@example.org>'.");
  return { name: oneLine(match?.[1] ?? ''), address };
}

/** Text that cannot break out of the header it is written into. */
export function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...line].slice(0, 200).join('');
}

function isHostName(ascii: string): boolean {
  const labels = ascii.split('.');
  const named = labels.length > 1 || ascii === 'localhost';
  return named && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '');
}
