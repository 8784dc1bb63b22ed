// Step 5: asks the successor for the in-depth interview.
import type { Act } from './act';
import { REMINDER } from './nudges';

export const interviewActivities = (act: Act) => ({
  askForInterview: act({ ...REMINDER, missing: () => ({ what: 'interview' }) }),
});
