// The places of the app: who sees them in the navigation, and which key goes there after `g`.
import {
  IconChartBar,
  IconAddressBook,
  IconArrowsExchange,
  IconCalendarCheck,
  IconHome2,
  IconUserMinus,
  IconLock,
  IconMailX,
  IconRoute,
  IconShieldCheck,
  IconFileUpload,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '../api/words';

export interface Place {
  to: NonNullable<LinkProps['to']>;
  /** The key under `place` in the language files. */
  name:
    | 'start'
    | 'import'
    | 'departures'
    | 'day'
    | 'handovers'
    | 'reports'
    | 'clients'
    | 'people'
    | 'record'
    | 'undelivered'
    | 'policies'
    | 'privacy';
  icon: Icon;
  /** Pressed after `g`. */
  key: string;
  roles: readonly Role[];
}

const ABOVE = ['manager', 'department-head'] as const satisfies readonly Role[];
/** The roles that deal with clients. */
const CARING: readonly Role[] = ['hr', ...ABOVE, 'rep', 'auditor'];
const EVERYBODY: readonly Role[] = [...CARING, 'administrator', 'service-desk'];

const PLACES: readonly Place[] = [
  // A representative starts with My day.
  { to: '/', name: 'start', icon: IconHome2, key: 's', roles: EVERYBODY.filter((role) => role !== 'rep') },
  { to: '/day', name: 'day', icon: IconCalendarCheck, key: 'm', roles: ['rep', ...ABOVE] },
  { to: '/departures', name: 'departures', icon: IconUserMinus, key: 'd', roles: ['hr', ...ABOVE, 'auditor'] },
  { to: '/handovers', name: 'handovers', icon: IconArrowsExchange, key: 'h', roles: CARING },
  { to: '/reports', name: 'reports', icon: IconChartBar, key: 'w', roles: ['hr', ...ABOVE] },
  { to: '/clients', name: 'clients', icon: IconAddressBook, key: 'c', roles: CARING },
  { to: '/people', name: 'people', icon: IconUsers, key: 'p', roles: EVERYBODY },
  { to: '/record', name: 'record', icon: IconShieldCheck, key: 'r', roles: ['hr', ...ABOVE, 'auditor'] },
  { to: '/undelivered', name: 'undelivered', icon: IconMailX, key: 'u', roles: ['hr', 'auditor', 'administrator'] },
  { to: '/policies', name: 'policies', icon: IconRoute, key: 'o', roles: EVERYBODY },
  { to: '/privacy', name: 'privacy', icon: IconLock, key: 'y', roles: EVERYBODY },
  { to: '/import', name: 'import', icon: IconFileUpload, key: 'i', roles: ['hr'] },
];

export const placesOf = (role: Role) => PLACES.filter(({ roles }) => roles.includes(role));
