// Which letter an owed mail is, whom it goes to, and what it says.
import { deliverableAddress, type Mail, type MailAddress } from '#libs/integrations';
import type { Letter, Missing } from '#libs/telling';
import type { OwedByDeparture, OwedEffect, OwedMail } from '#libs/services';

/** `missing`: what a reminder says is still to be done. */
export const letterOf = (owed: OwedEffect, missing?: Missing): Mail =>
  owed.noun === 'handover' ? ofHandover(owed, missing) : ofDeparture(owed);

function ofDeparture({ effect, to, departure, outgoing }: OwedByDeparture): Mail {
  const { lastWorkingDay } = departure;
  return {
    template: 'interim-owner',
    data: { recipientName: to.name, outgoingName: outgoing.name, lastWorkingDay },
    effectId: effect.effectId,
    to: addressOf(to),
    locale: 'en',
  };
}

function ofHandover(mail: OwedMail, missing: Missing | undefined): Mail {
  const { effect, to, lead } = mail;
  // The client's reply goes to the lead, who answers for the handover; staff replies go to whoever runs Baton.
  const toClient = effect.to.kind === 'client' && lead.email && deliverableAddress(lead.email);
  return {
    ...letter(mail, missing),
    effectId: effect.effectId,
    to: addressOf(to),
    ...(toClient && { replyTo: addressOf(lead) }),
    locale: 'en',
  };
}

/** Without an address the mailer refuses it for good, and that is recorded. */
const addressOf = ({ name, email }: { name: string; email?: string }): MailAddress => ({ name, address: email ?? '' });

function letter(mail: OwedMail, missing: Missing | undefined): Letter {
  switch (mail.effect.kind) {
    case 'notice':
      return notice(mail);
    case 'reminder':
      return {
        template: 'reminder',
        data: {
          ...stepOf(mail),
          recipientName: mail.to.name,
          clientName: mail.client.name,
          ...(missing && { missing }),
        },
      };
    case 'escalation':
      return escalation(mail);
    case 'survey':
      return {
        template: 'survey',
        data: { clientName: mail.to.name, successorName: mail.successor?.name ?? mail.owner.name },
      };
    case 'appointment':
      return appointment(mail);
    default:
      return mail.effect.kind satisfies never;
  }
}

function notice({ to, handover, outgoing, owner, successor, lead }: OwedMail): Letter {
  return {
    template: 'notice',
    data: {
      clientName: to.name,
      outgoingName: outgoing.name,
      lastWorkingDay: handover.lastWorkingDay,
      contactNow: contact(owner),
      ...(successor && { successor: contact(successor) }),
      lead: contact(lead),
      jointVisit: handover.rules['joint-visit'] !== null,
    },
  };
}

function escalation(mail: OwedMail): Letter {
  const { lead, to, client, responsible } = mail;
  const other = responsible.name === lead.name ? {} : { responsibleName: responsible.name };
  return { template: 'escalation', data: { ...stepOf(mail), leadName: to.name, clientName: client.name, ...other } };
}

function appointment({ to, client, handover, outgoing, lead }: OwedMail): Letter {
  const { tier, lastWorkingDay } = handover;
  const names = { successorName: to.name, clientName: client.name, outgoingName: outgoing.name, leadName: lead.name };
  const toAccept = handover.steps['appoint-successor'].status !== 'settled';
  return { template: 'appointment', data: { ...names, tier, lastWorkingDay, toAccept } };
}

function stepOf({ effect, handover }: OwedMail) {
  const { dueAt = handover.openedAt } = handover.plan[effect.step] ?? {};
  return { step: effect.step, dueAt, timeZone: handover.calendar.timeZone };
}

const contact = ({ name, title, email, phone }: OwedMail['owner']) => ({
  name,
  ...(title && { title }),
  ...(email && { address: email }),
  ...(phone && { phone }),
});
