// The letters of the ordinary handover: the same texts as Baton's, filled from its row.
import type { MailAddress } from '#libs/integrations';
import type { Letter } from '#libs/telling';

export interface HandoverRow {
  client_name: string;
  client_email: string;
  outgoing_name: string;
  successor_name: string;
  successor_email: string;
  lead_name: string;
  lead_email: string;
  tier: string;
  /** YYYY-MM-DD */
  last_working_day: string;
  opened_at: Date;
}

export type MailName = 'appointment' | 'notice' | 'survey';

export type Addressed = Letter & { to: MailAddress; replyTo?: MailAddress };

export function letterOf(row: HandoverRow, name: MailName): Addressed {
  const client = { name: row.client_name, address: row.client_email };
  const successor = { name: row.successor_name, address: row.successor_email };
  const lead = { name: row.lead_name, address: row.lead_email };
  switch (name) {
    case 'appointment':
      return { to: successor, template: name, data: appointment(row) };
    case 'notice':
      return { to: client, replyTo: lead, template: name, data: notice(row, successor, lead) };
    case 'survey':
      return {
        to: client,
        replyTo: lead,
        template: name,
        data: { clientName: client.name, successorName: successor.name },
      };
  }
}

/** To the lead, who looks after a step that is late. */
export function reminderOf(row: HandoverRow, step: string): Addressed {
  return {
    to: { name: row.lead_name, address: row.lead_email },
    template: 'reminder',
    data: {
      recipientName: row.lead_name,
      clientName: row.client_name,
      step,
      dueAt: row.opened_at.toISOString(),
      timeZone: 'UTC',
    },
  };
}

const appointment = (row: HandoverRow) => ({
  successorName: row.successor_name,
  clientName: row.client_name,
  tier: row.tier,
  outgoingName: row.outgoing_name,
  lastWorkingDay: row.last_working_day,
  leadName: row.lead_name,
  toAccept: true,
});

const notice = (row: HandoverRow, successor: Required<MailAddress>, lead: Required<MailAddress>) => ({
  clientName: row.client_name,
  outgoingName: row.outgoing_name,
  lastWorkingDay: row.last_working_day,
  contactNow: { name: row.outgoing_name },
  successor,
  lead,
  jointVisit: true,
});
