// The terms of the process in English, and how English writes dates and lists.
import { partsOf } from './numbers';
import type { Words, Writing } from './tongue';

export const words: Words = {
  steps: {
    'compile-dossier': 'compile dossier',
    'appoint-successor': 'appoint successor',
    'notify-client': 'notify client',
    'joint-visit': 'joint visit',
    interview: 'in-depth interview',
    'follow-up-surveys': 'follow-up surveys',
  },
  tiers: { platinum: 'platinum', gold: 'gold', silver: 'silver', ordinary: 'ordinary' },
  tracks: { vip: 'VIP', ordinary: 'ordinary' },
  sections: {
    background: 'background',
    relationships: 'relationships',
    preferences: 'preferences',
    habits: 'habits',
    history: 'history',
    'special-needs': 'special needs',
    goals: 'goals',
    expectations: 'expectations',
    'open-promises': 'open promises',
    risks: 'risks',
  },
  channels: { email: 'mail', 'in-person': 'in person', video: 'video', call: 'call' },
  effects: {
    notice: 'notice mail',
    reminder: 'reminder mail',
    escalation: 'escalation mail',
    survey: 'survey mail',
    appointment: 'appointment mail',
    'interim-owner-needed': 'mail that asks for an interim owner',
  },
  bases: {
    import: 'as imported',
    assigned: 'by assignment',
    successor: 'as the successor',
    interim: 'until a successor follows',
  },
  causes: {
    withdrawn: 'the departure was withdrawn',
    superseded: 'another handover of this client took its place',
    cancelled: 'somebody decided so',
    'client-erased': 'the client was erased',
  },
  grounds: {
    'client-request': 'at the client’s wish',
    'retention-ended': 'the time for keeping it is over',
    'consent-withdrawn': 'the consent was withdrawn',
    other: 'on another ground',
  },
  losses: {
    departure: 'leaving too',
    unavailable: 'not available',
    declined: 'the appointment was declined',
    objection: 'the client objected',
  },
  readings: {
    client: 'the client',
    handover: 'the handover',
    changes: 'the changes',
    report: 'the report',
    export: 'an export',
  },
  roles: {
    hr: 'human resources',
    manager: 'manager',
    rep: 'representative',
    'department-head': 'department head',
    auditor: 'auditor',
    administrator: 'administrator',
    'service-desk': 'service desk',
  },
  scopes: {
    own: 'for what is their own',
    team: 'for their team',
    unit: 'for their unit',
    all: 'for everybody',
  },
  actors: {
    system: 'Baton',
    policy: 'The policy',
    hr: 'Human resources (unnamed)',
    manager: 'Management (unnamed)',
    rep: 'A representative (unnamed)',
    auditor: 'An auditor (unnamed)',
    client: 'The client',
  },
  atTheCommandLine: (user) => `${user} (command line)`,
  erased: '(erased)',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const day = (date: string): string => {
  const parts = partsOf(date);
  return `${MONTHS[parts.month - 1]} ${parts.day}, ${parts.year}`;
};

export const writing: Writing = {
  day,
  instant: (at) => `${day(at)}, ${partsOf(at).time}`,
  list: (items) => items.join(', '),
  finish: (sentence) => sentence,
};
