// Tells a client that another person will look after them. It must say whom to contact now, who follows, and what the
// client may do about it, fairly and promptly (after FINRA Regulatory Notice 19-10). Why the person leaves is not said.
import { day, personWithContact, type Person } from './words';
import type { Draft } from './render';

export interface NoticeData {
  clientName: string;
  outgoingName: string;
  /** YYYY-MM-DD */
  lastWorkingDay: string;
  /** Whom the client can contact from today on. */
  contactNow: Person;
  /** Left out while nobody has accepted yet. */
  successor?: Person;
  /** The senior person who answers for the handover. */
  lead: Person;
  /** The outgoing representative and the successor will ask for a joint visit. */
  jointVisit?: boolean;
}

export function notice(data: NoticeData): Draft {
  const { clientName, outgoingName, contactNow, successor, lead } = data;
  return {
    subject: `${outgoingName} is leaving: who will look after you`,
    blocks: [
      `Dear ${clientName},`,
      `${outgoingName} will be with us until ${day(data.lastWorkingDay)}. You are important to us, so we want you to hear it from us first, and to know who is there for you.`,
      `Whom to contact now: ${personWithContact(contactNow)}.`,
      whoFollows(successor, outgoingName, data.jointVisit === true),
      'What you have agreed with us stays as it is: orders, terms and promises, also those made in conversation.',
      'The choice is yours:',
      {
        list: [
          'If this suits you, simply reply to this mail and say so.',
          'If you would rather work with somebody else, or have doubts, reply and tell us. You need not give a reason, and you will be served just as well meanwhile.',
          `If you would like to talk to somebody senior, ${personWithContact(lead)} answers for this handover.`,
        ],
      },
      `Thank you for your trust.\n${lead.name}`,
    ],
  };
}

function whoFollows(successor: Person | undefined, outgoingName: string, jointVisit: boolean): string {
  if (!successor)
    return 'Who follows: we are choosing with care who suits you best, and will tell you the name as soon as it is settled.';
  const visit = jointVisit ? ` ${outgoingName} and ${successor.name} would like to visit you together soon.` : '';
  return `Who follows: ${personWithContact(successor)}. ${successor.name} is being told everything that you need not explain twice.${visit}`;
}
