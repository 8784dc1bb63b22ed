// Who may do what, as data: each command of the domain names the relations that entitle to it. What is not here is denied.
import type {
  ClientCommandName,
  DepartureCommandName,
  HandoverCommandName,
  PolicyCommand,
  RepresentativeCommandName,
} from '#libs/domain';

/** How an actor stands to a thing. `manager` is one in whose team the thing lies; `onlooker` may see it and no more. */
export type Relation =
  | 'system'
  | 'hr'
  | 'hr-where-no-manager'
  | 'manager'
  | 'lead'
  | 'outgoing'
  | 'candidate'
  | 'successor'
  | 'owner'
  | 'self'
  | 'auditor'
  | 'onlooker';

export interface Verbs {
  handover: HandoverCommandName;
  /** `reads` tells who looked at the client, which is not everybody's to know. */
  client: ClientCommandName | 'reads';
  /** `history` tells of departures before they are known, so it is no plain reading. */
  representative: RepresentativeCommandName | 'history';
  departure: DepartureCommandName | 'announce' | 'preview';
  policy: PolicyCommand['name'];
  import: 'run';
  /** The whole record, or all of a departure. */
  log: 'export' | 'checkpoint';
}
export type Noun = keyof Verbs;
/** Reading needs no entry in the rules: whoever stands in any relation to a thing may read it. */
export type Action<N extends Noun = Noun> = { [K in N]: `${K}:${Verbs[K] | 'read'}` }[N];

type Rules = { [N in Noun]: Record<Verbs[N], readonly Relation[]> };

const superiors = ['manager', 'lead', 'hr'] as const;
const compilers = ['outgoing', 'manager', 'lead'] as const;
const visitors = ['outgoing', 'successor', ...superiors] as const;
const interviewers = ['successor', ...superiors] as const;
const carers = ['owner', 'outgoing', 'successor', 'manager', 'lead', 'hr'] as const;

export const RULES: Rules = {
  handover: {
    'fill-dossier-section': compilers,
    'sign-dossier': compilers,
    'approve-dossier': superiors,
    'return-dossier': superiors,
    'nominate-successor': superiors,
    'approve-successor': ['manager', 'lead', 'hr-where-no-manager'],
    'accept-appointment': ['candidate'],
    'decline-appointment': ['candidate'],
    'send-notice': visitors,
    'record-acknowledgement': visitors,
    'record-objection': visitors,
    'close-notice-window': ['system'],
    'schedule-visit': visitors,
    'cancel-visit': visitors,
    'record-visit': visitors,
    'correct-visit': visitors,
    'record-interview': interviewers,
    'correct-interview': interviewers,
    'request-survey': ['system'],
    'record-survey-answer': interviewers,
    'correct-survey-answer': interviewers,
    'close-survey': ['system'],
    pause: superiors,
    resume: superiors,
    cancel: superiors,
    'skip-step': superiors,
    'remind-step': ['system'],
    'escalate-step': ['system'],
    'record-mail-sent': ['system'],
    'record-mail-failed': ['system'],
  },
  client: {
    add: ['hr'],
    record: ['hr'],
    correct: ['hr', 'manager'],
    'assign-owner': ['hr', 'manager'],
    'record-promise': carers,
    'settle-promise': carers,
    deactivate: ['hr'],
    'erase-client': ['hr', 'manager'],
    'refuse-erasure': ['hr', 'manager'],
    'approve-erasure': ['hr', 'manager'],
    'record-erasure': ['system'],
    reads: ['hr', 'manager', 'auditor'],
  },
  representative: {
    add: ['hr'],
    record: ['hr'],
    correct: ['hr', 'manager'],
    close: ['hr'],
    'close-to-new-clients': ['hr'],
    'reopen-to-new-clients': ['hr'],
    reinstate: ['hr'],
    deactivate: ['hr'],
    history: ['hr', 'manager', 'self', 'auditor'],
  },
  departure: {
    announce: ['hr'],
    preview: ['hr', 'manager'],
    reschedule: ['hr'],
    withdraw: ['hr'],
    'name-interim-owner': ['hr'],
    'close-last-working-day': ['system'],
    complete: ['system'],
  },
  policy: { publish: ['hr', 'system'] },
  import: { run: ['hr'] },
  log: { export: ['hr', 'auditor'], checkpoint: ['hr', 'auditor'] },
};
