// Step 4: asks the representatives to arrange the joint visit, or to hold what is arranged.
import type { OwedMail } from '#libs/services';
import type { Missing } from '#libs/telling';
import type { Act } from './act';
import { REMINDER } from './nudges';

export const visitActivities = (act: Act) => ({ arrangeVisit: act({ ...REMINDER, missing }) });

function missing({ handover }: OwedMail): Missing {
  const visit = handover.steps['joint-visit'];
  return visit.status === 'under-way'
    ? { what: 'visit', at: visit.scheduledAt, timeZone: visit.timeZone }
    : { what: 'visit-date' };
}
