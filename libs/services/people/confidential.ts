// Who leaves is confidential until the last day has ended: for readers who are not told, that person is as before.
import type { RepresentativeState } from '#libs/domain';
import type { Read } from '../read';

/** Whether a reader may know that this representative leaves, or takes no new clients. */
export type Knows = (representativeId: string) => boolean;

/** For HR, auditors and our own programs. */
export const everybody: Knows = () => true;

export const maskedPresence = ({ status }: RepresentativeState['presence']): RepresentativeState['presence'] => ({
  status: status === 'left' ? status : 'active',
});

/** Reads as if those whose leaving the reader may not know of stayed, for a preview that must not reveal it. */
export const maskedRead =
  (read: Read, knows: Knows): Read =>
  async (noun, id) => {
    const state = await read(noun, id);
    if (noun !== 'representative' || knows(id)) return state;
    const { presence } = state as RepresentativeState;
    return { ...state, presence: maskedPresence(presence) };
  };
