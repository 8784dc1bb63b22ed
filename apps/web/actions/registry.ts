// Which form belongs to which command. A form is loaded when it is opened.
import { queryOptions } from '@tanstack/react-query';
import type { ActionForm, Command, Noun } from './action';

type Load = () => Promise<{ form: ActionForm }>;

const nothing: Load = () => import('./nothing-to-fill');
const reason: Load = () => import('./reason');
const reasonOptional: Load = () => import('./reason-optional');
const note: Load = () => import('./note');

const FORMS: { [N in Noun]: Partial<Record<Command<N>, Load>> } = {
  handovers: {
    'fill-dossier-section': () => import('./fill-dossier-section'),
    'sign-dossier': nothing,
    'approve-dossier': nothing,
    'return-dossier': reason,
    'nominate-successor': () => import('./nominate-successor'),
    'approve-successor': () => import('./approve-successor'),
    'accept-appointment': nothing,
    'decline-appointment': reason,
    'send-notice': () => import('./send-notice'),
    'record-acknowledgement': note,
    'record-objection': reason,
    'schedule-visit': () => import('./schedule-visit'),
    'cancel-visit': reason,
    'record-visit': () => import('./record-visit'),
    'correct-visit': () => import('./correct-visit'),
    'record-interview': () => import('./record-interview'),
    'correct-interview': () => import('./correct-interview'),
    'record-survey-answer': () => import('./record-survey-answer'),
    'correct-survey-answer': () => import('./correct-survey-answer'),
    'skip-step': () => import('./skip-step'),
    pause: reason,
    resume: nothing,
    cancel: () => import('./cancel'),
  },
  departures: {
    reschedule: () => import('./reschedule'),
    withdraw: () => import('./withdraw'),
    'name-interim-owner': () => import('./name-interim-owner'),
  },
  clients: {
    correct: () => import('./correct-client'),
    'assign-owner': () => import('./assign-owner'),
    'record-promise': () => import('./record-promise'),
    'settle-promise': () => import('./settle-promise'),
    deactivate: reason,
    'erase-client': () => import('./erase-client'),
    'refuse-erasure': reasonOptional,
    'approve-erasure': () => import('./approve-erasure'),
  },
  representatives: {
    correct: () => import('./correct-representative'),
    'close-to-new-clients': reason,
    'reopen-to-new-clients': reason,
    deactivate: reason,
    reinstate: reason,
  },
};

/** Undefined while there is no form for it: then it is not offered. */
export const loadForm = (noun: Noun, command: Command): Load | undefined =>
  (FORMS[noun] as Partial<Record<string, Load>>)[command];

/** A form, once for all that open it. */
export const formQuery = (noun: Noun, command: Command) =>
  queryOptions({
    queryKey: ['form', noun, command],
    staleTime: Infinity,
    queryFn: async () => (await loadForm(noun, command)?.())?.form ?? null,
  });
