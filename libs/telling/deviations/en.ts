// Deviations from the process, in English.
import type { DeviationWords } from './deviation';

export const deviationWords: DeviationWords = {
  activities: {
    'send-notice': 'send the notice',
    'pass-ownership': 'the client passes to the successor',
    'successor-lost': 'look for another successor',
  },
  skipped: (activity, by) =>
    by
      ? `“${activity}” was left out: ${by.who} skipped it on ${by.at} (position ${by.position}).`
      : `“${activity}” was left out: the record has no event of it.`,
  'out-of-order': (activity, before) => `“${activity}” came before “${before}”, which it has to wait for.`,
  repeated: (activity) => `“${activity}” came again, though nothing led back to it.`,
  'not-in-process': (activity) => `“${activity}” is no part of the process of this track.`,
};
