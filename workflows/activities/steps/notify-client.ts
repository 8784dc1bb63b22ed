// Step 3: asks for the notice, sends it, and takes silence as consent where the policy does.
import type { OwedMail } from '#libs/services';
import type { Missing } from '#libs/telling';
import type { Act } from './act';
import { REMINDER } from './nudges';

export const noticeActivities = (act: Act) => ({
  askForNotice: act({ ...REMINDER, missing }),
  sendNotice: act({ sends: 'notice' }),
  closeNoticeWindow: act({ duty: () => ({ name: 'close-notice-window', data: {} }) }),
});

const missing = ({ handover }: OwedMail): Missing =>
  handover.steps['notify-client'].status === 'under-way' ? { what: 'answer' } : { what: 'notice' };
