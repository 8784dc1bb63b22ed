// Reminds whoever has the next move: which step, for which client, and when it is due.
import { moment, stepInWords } from './words';
import type { Block, Draft } from './render';

/** What the step still waits for, if that is known. */
export type Missing =
  | { what: 'sections'; sections: readonly string[] }
  | { what: 'visit'; at: string; timeZone: string }
  | {
      what:
        | 'signature'
        | 'dossier-approval'
        | 'nomination'
        | 'nomination-approval'
        | 'acceptance'
        | 'notice'
        | 'answer'
        | 'visit-date'
        | 'interview';
    };

export interface ReminderData {
  missing?: Missing;
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
      ...(data.missing ? [sentenceOf(data.missing)] : []),
      ...open,
      'If something stands in the way, tell the lead of the handover now rather than later.',
    ],
  };
}

const PLAIN: Record<Exclude<Missing['what'], 'sections' | 'visit'>, string> = {
  signature: 'Every section of the dossier is filled. What is missing is your signature.',
  'dossier-approval': 'The dossier is signed. What is missing is the approval.',
  nomination: 'Nobody has been nominated yet.',
  'nomination-approval': 'The nomination has not been approved yet.',
  acceptance: 'The appointment has not been accepted yet.',
  notice: 'The client has not been told yet.',
  answer: 'The client has been told and has not answered yet.',
  'visit-date': 'The joint visit has no date yet.',
  interview: 'The interview has not been recorded yet.',
};

function sentenceOf(missing: Missing): string {
  if (missing.what === 'sections')
    return `The dossier still lacks: ${missing.sections.map((section) => section.replaceAll('-', ' ')).join(', ')}.`;
  if (missing.what === 'visit')
    return `The joint visit is arranged for ${moment(missing.at, missing.timeZone)} and has not been recorded yet.`;
  return PLAIN[missing.what];
}
