// Tells the lead of a handover that a step is late, and who should have done it.
import { moment, stepInWords } from './words';
import type { Block, Draft } from './render';

export interface EscalationData {
  leadName: string;
  clientName: string;
  /** The step's name, such as `notify-client`. */
  step: string;
  /** Who should have done the step; left out if nobody in particular. */
  responsibleName?: string;
  /** The ISO instant at which it was due, and the zone in which the reader sees it. */
  dueAt: string;
  timeZone: string;
  link?: string;
}

export function escalation(data: EscalationData): Draft {
  const step = stepInWords(data.step);
  const by = data.responsibleName ? ` It was for ${data.responsibleName} to do.` : '';
  const open: Block[] = data.link ? [{ link: data.link, says: 'Open the handover' }] : [];
  return {
    subject: `Late: ${step} for ${data.clientName}`,
    blocks: [
      `Dear ${data.leadName},`,
      `In the handover of ${data.clientName}, the step "${step}" was due on ${moment(data.dueAt, data.timeZone)} and is not done.${by}`,
      'As the lead you can take the step yourself, give it to somebody else, or move what stands in its way. The client should not feel the delay.',
      ...open,
    ],
  };
}
