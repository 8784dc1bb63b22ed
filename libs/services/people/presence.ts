// Whether somebody is here: rights and duties end with the last working day, even if that day is closed late.
import { type RepresentativeState } from '#libs/domain';
import type { Read } from '../read';
import { superiorsOf } from './people';

export async function isHere(read: Read, { presence }: RepresentativeState, now: string): Promise<boolean> {
  if (presence.status !== 'leaving') return presence.status !== 'left';
  const departure = await read('departure', presence.departureId);
  return !departure.exists || now < departure.endsAt;
}

/** The nearest of those above who is here; undefined where nobody is. */
export async function superiorHere(
  read: Read,
  representative: RepresentativeState,
  now: string,
): Promise<string | undefined> {
  for (const { id, state } of await superiorsOf(read, representative))
    if (state.exists && (await isHere(read, state, now))) return id;
  return undefined;
}
