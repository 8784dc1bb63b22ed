// The roles of people who sign in, and how far a role reaches.
export const ROLES = ['hr', 'manager', 'rep', 'department-head', 'auditor', 'administrator', 'service-desk'] as const;
export type Role = (typeof ROLES)[number];

/** Oneself, one's reports, one's own organisation unit, or everybody. */
export const SCOPES = ['own', 'team', 'unit', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** How far a role reaches unless an administrator says otherwise. */
export const USUAL_SCOPE: Readonly<Record<Role, Scope>> = {
  hr: 'all',
  manager: 'team',
  rep: 'own',
  'department-head': 'unit',
  auditor: 'all',
  administrator: 'all',
  'service-desk': 'all',
};
