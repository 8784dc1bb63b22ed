// Asks the client how the handover went: satisfaction (CSAT 1-5), recommendation (NPS 0-10), effort (CES 1-7), comment.
import type { Block, Draft } from './render';

export interface SurveyData {
  clientName: string;
  /** Who looks after the client now. */
  successorName: string;
  /** Where to answer; without it the client answers by reply. */
  link?: string;
}

export function survey({ clientName, successorName, link }: SurveyData): Draft {
  const answer: Block[] = link
    ? [{ link, says: 'Answer here' }, 'Or reply to this mail with your answers, in any form you like.']
    : ['Please reply to this mail with your answers, in any form you like.'];
  return {
    subject: `How is it going with ${successorName}?`,
    blocks: [
      `Dear ${clientName},`,
      `${successorName} now looks after you. Four short questions tell us whether that goes as you wish, and what to do better.`,
      {
        list: [
          'How satisfied are you with how you were handed over and are served now? From 1 (not at all) to 5 (very).',
          'How likely are you to recommend us? From 0 (not at all) to 10 (very likely).',
          `How easy was it to go on with ${successorName}? From 1 (very hard) to 7 (very easy).`,
          'What should we do differently, and what should never change?',
        ],
      },
      ...answer,
      'We read every answer, and tell you what we make of it. Thank you.',
    ],
  };
}
