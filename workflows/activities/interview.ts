// Step 5: asks the successor for the in-depth interview.
import type { Act } from './act';
import { FIRST_REMINDER } from './nudges';

export const interviewActivities = (act: Act) => ({
  askForInterview: act({ ...FIRST_REMINDER, missing: () => ({ what: 'interview' }) }),
});
