// How an actor is related to a thing. `manager`: the thing lies in their team; `onlooker`: may see it and no more.
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
  | 'administrator'
  | 'onlooker';

export const SUPERIORS = ['manager', 'lead', 'hr'] as const satisfies Relation[];
export const COMPILERS = ['outgoing', 'manager', 'lead'] as const satisfies Relation[];
export const VISITORS = ['outgoing', 'successor', 'manager', 'lead', 'hr'] as const satisfies Relation[];
export const INTERVIEWERS = ['successor', 'manager', 'lead', 'hr'] as const satisfies Relation[];
export const CARERS = ['owner', 'outgoing', 'successor', 'manager', 'lead', 'hr'] as const satisfies Relation[];
