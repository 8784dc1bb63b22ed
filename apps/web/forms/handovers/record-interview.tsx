// What the client told the successor, by the guide.
import { formOf } from '../form';
import { ownZone, wallIn } from '../../fields/instants';
import {
  guideQuestions,
  InterviewFields,
  interviewIsReady,
  interviewToSend,
  type InterviewBody,
} from './parts/interview-fields';

export const form = formOf<'handovers', InterviewBody>({
  initial: () => {
    const answers = guideQuestions();
    return { wall: wallIn(Date.now(), ownZone()), answers, guide: answers.length, notes: '' };
  },
  Fields: InterviewFields,
  isReady: interviewIsReady,
  toSend: interviewToSend,
});
