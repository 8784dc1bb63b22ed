// Step 6: asks the client how it is served, and closes what was not answered in time.
import type { Entry } from '../../contract';
import type { Act } from './act';

export const surveyActivities = (act: Act) => ({
  sendSurvey: act({ duty: (entry) => ({ name: 'request-survey', data: numberOf(entry) }), sends: 'survey' }),
  closeSurvey: act({ duty: (entry) => ({ name: 'close-survey', data: numberOf(entry) }) }),
});

const numberOf = ({ number = 0 }: Entry) => ({ survey: number });
