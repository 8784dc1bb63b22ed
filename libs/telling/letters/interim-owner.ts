// Asks whoever announced a departure to name an interim owner: nobody is left who was to look after the clients.
import { day } from './words';
import type { Block, Draft } from './render';

export interface InterimOwnerData {
  recipientName: string;
  outgoingName: string;
  lastWorkingDay: string;
  /** Where to do it. */
  link?: string;
}

export function interimOwner(data: InterimOwnerData): Draft {
  const { recipientName, outgoingName, lastWorkingDay } = data;
  const open: Block[] = data.link ? [{ link: data.link, says: 'Open the departure' }] : [];
  return {
    subject: `An interim owner is needed for the clients of ${outgoingName}`,
    blocks: [
      `Dear ${recipientName},`,
      `You announced the departure of ${outgoingName}, whose last working day is ${day(lastWorkingDay)}. Everybody who was to look after the clients until a successor follows is leaving too, or takes no new clients.`,
      'Please name an interim owner in the departure, well before that day.',
      ...open,
    ],
  };
}
