// Sends what only the system sends, once it is due.
import { DutyRefused, refusalOf } from './refusals';

/** Others write to the same streams at the same time. */
const ATTEMPTS = 3;

/** How things stand; `due`: whether the duty still is. Undefined if there is no such thing. */
type Look = () => Promise<{ version: number; due: boolean } | undefined>;

/**
 * Looks, and sends the duty if it is due. A refusal means that somebody was faster, as long as the duty is gone on the
 * next look. The key names the version that the duty arose from, so an attempt whose answer was lost is not made twice.
 */
export async function doDuty(
  stream: string,
  name: string,
  look: Look,
  send: (caller: { actor: string; key: string }) => Promise<unknown>,
): Promise<void> {
  let refused: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = await look();
    if (!now?.due) return;
    const key = `duty/${stream}/${now.version}/${name}`;
    if (refused?.startsWith(`${key}: `)) break;
    const code = await refusalOf(send({ actor: 'system', key }));
    if (!code) return;
    refused = `${key}: ${code}`;
  }
  throw new DutyRefused(`The system's duty was refused: ${refused}`);
}
