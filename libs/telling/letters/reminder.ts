// Reminds whoever has the next move: which step, for which client, and when it is due.
import { moment, stepInWords } from './words';
import type { Block, Draft } from './render';

export interface ReminderData {
  recipientName: string;
  clientName: string;
  /** The step's name, such as `compile-dossier`. */
  step: string;
  /** ISO instant, and the zone in which the reader sees it. */
  dueAt: string;
  timeZone: string;
  /** Where to do it. */
  link?: string;
}

export function reminder(data: ReminderData): Draft {
  const step = stepInWords(data.step);
  const open: Block[] = data.link ? [{ link: data.link, says: 'Open the handover' }] : [];
  return {
    subject: `Reminder: ${step} for ${data.clientName}`,
    blocks: [
      `Dear ${data.recipientName},`,
      `In the handover of ${data.clientName}, the step "${step}" waits for you. It is due on ${moment(data.dueAt, data.timeZone)}.`,
      ...open,
      'If something stands in the way, tell the lead of the handover now rather than later.',
    ],
  };
}
