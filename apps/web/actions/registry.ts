// Which form belongs to which command. A form is loaded when it is opened.
import type { ActionForm, Command, Noun } from './action';

type Load = () => Promise<{ form: ActionForm }>;

const nothing: Load = () => import('./nothing-to-fill');
const reason: Load = () => import('./reason');

const FORMS: { [N in Noun]: Partial<Record<Command<N>, Load>> } = {
  handovers: {
    'sign-dossier': nothing,
    'approve-dossier': nothing,
    'return-dossier': reason,
    'nominate-successor': () => import('./nominate-successor'),
    'approve-successor': () => import('./approve-successor'),
    'accept-appointment': nothing,
    'decline-appointment': reason,
    'record-objection': reason,
    'cancel-visit': reason,
    pause: reason,
    resume: nothing,
  },
  departures: {},
  clients: {},
  representatives: {},
};

/** Undefined while there is no form for it: then it is not offered. */
export const loadForm = (noun: Noun, command: Command): Load | undefined =>
  (FORMS[noun] as Partial<Record<string, Load>>)[command];

/** What takes a command back. Whether it may be sent then, the api says. */
export const UNDONE_BY: Partial<Record<Command, Command>> = {
  pause: 'resume',
  resume: 'pause',
  'schedule-visit': 'cancel-visit',
};
