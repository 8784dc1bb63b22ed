// Asks a successor to accept a client, or confirms the appointment; says what is at stake and who helps.
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
  /** Whether the successor has yet to accept. */
  toAccept: boolean;
  link?: string;
}

export function appointment(data: AppointmentData): Draft {
  const open: Block[] = data.link ? [{ link: data.link, says: 'Open the handover' }] : [];
  const { outgoingName, clientName, tier, leadName } = data;
  const chosen = data.toAccept ? 'you are nominated' : 'you are appointed';
  const ask = 'Please accept, or say what speaks against it: a client is better told late than told the wrong name.';
  return {
    subject: data.toAccept ? `Would you look after ${clientName}?` : `You are to look after ${clientName}`,
    blocks: [
      `Dear ${data.successorName},`,
      `${outgoingName} leaves on ${day(data.lastWorkingDay)}, and ${chosen} to look after ${clientName} (${tier}) from then on.`,
      `${data.toAccept ? `${ask} ` : ''}${leadName} leads this handover and helps where you need it.`,
      ...open,
    ],
  };
}
