// The list of our mails: each template's data, and the function that writes it.
import { appointment, type AppointmentData } from './appointment';
import { escalation, type EscalationData } from './escalation';
import { interimOwner, type InterimOwnerData } from './interim-owner';
import { notice, type NoticeData } from './notice';
import { reminder, type ReminderData } from './reminder';
import { render, type Draft, type Written } from './render';
import { survey, type SurveyData } from './survey';

/** What to write: a template's name with the data that it needs. */
export type Letter =
  | { template: 'notice'; data: NoticeData }
  | { template: 'reminder'; data: ReminderData }
  | { template: 'escalation'; data: EscalationData }
  | { template: 'survey'; data: SurveyData }
  | { template: 'appointment'; data: AppointmentData }
  | { template: 'interim-owner'; data: InterimOwnerData };

export function write(letter: Letter): Written {
  return render(draft(letter));
}

function draft(letter: Letter): Draft {
  switch (letter.template) {
    case 'notice':
      return notice(letter.data);
    case 'reminder':
      return reminder(letter.data);
    case 'escalation':
      return escalation(letter.data);
    case 'survey':
      return survey(letter.data);
    case 'appointment':
      return appointment(letter.data);
    case 'interim-owner':
      return interimOwner(letter.data);
    default:
      return letter satisfies never;
  }
}
