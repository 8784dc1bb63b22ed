// Asks a successor to accept a client, and says what is at stake and who helps.
import { day } from './words';
import type { Block, Draft } from './render';

export interface AppointmentData {
  successorName: string;
  clientName: string;
  tier: string;
  outgoingName: string;
  /** YYYY-MM-DD */
  lastWorkingDay: string;
  leadName: string;
  link?: string;
}

export function appointment(data: AppointmentData): Draft {
  const open: Block[] = data.link ? [{ link: data.link, says: 'Open the handover' }] : [];
  return {
    subject: `You are to look after ${data.clientName}`,
    blocks: [
      `Dear ${data.successorName},`,
      `${data.outgoingName} leaves on ${day(data.lastWorkingDay)}, and you are appointed to look after ${data.clientName} (${data.tier}) from then on.`,
      `Please accept, or say what speaks against it: a client is better told late than told the wrong name. ${data.leadName} leads this handover and helps where you need it.`,
      ...open,
    ],
  };
}
