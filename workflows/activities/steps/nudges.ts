// What any step may need: a reminder to whoever has the next move, and an escalation to the lead.
import { stepOf, type Act } from './act';
import type { Entry } from '../../contract';

const remindOf = (entry: Entry) => ({ name: 'remind-step', data: { step: stepOf(entry) } }) as const;

/** The first reminder of a step is an activity of the step itself, which adds what is missing. */
export const REMINDER = { duty: remindOf, sends: 'reminder' } as const;

export const nudges = (act: Act) => ({
  remind: act(REMINDER),
  escalate: act({
    duty: (entry) => ({ name: 'escalate-step', data: { step: stepOf(entry) } }),
    sends: 'escalation',
  }),
});
