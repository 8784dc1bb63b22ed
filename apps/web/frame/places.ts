// The places of the app: what the navigation shows to whom, and which key leads there after `g`.
import {
  IconChartBar,
  IconAddressBook,
  IconArrowsExchange,
  IconCalendarCheck,
  IconHome2,
  IconUserMinus,
  IconLock,
  IconRoute,
  IconShieldCheck,
  IconFileUpload,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import { ROLES, type Role } from '../api/words';

export interface Place {
  to: NonNullable<LinkProps['to']>;
  /** Under `place` in the language files. */
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
    | 'policies'
    | 'privacy';
  icon: Icon;
  /** `g` and then this key. */
  key: string;
  roles: readonly Role[];
}

const PLACES: readonly Place[] = [
  // A representative starts with the day.
  { to: '/', name: 'start', icon: IconHome2, key: 's', roles: ['hr', 'manager', 'auditor'] },
  { to: '/day', name: 'day', icon: IconCalendarCheck, key: 'm', roles: ['rep', 'manager'] },
  { to: '/departures', name: 'departures', icon: IconUserMinus, key: 'd', roles: ['hr', 'manager', 'auditor'] },
  { to: '/handovers', name: 'handovers', icon: IconArrowsExchange, key: 'h', roles: ROLES },
  { to: '/reports', name: 'reports', icon: IconChartBar, key: 'w', roles: ['hr', 'manager'] },
  { to: '/clients', name: 'clients', icon: IconAddressBook, key: 'c', roles: ROLES },
  { to: '/people', name: 'people', icon: IconUsers, key: 'p', roles: ROLES },
  { to: '/record', name: 'record', icon: IconShieldCheck, key: 'r', roles: ['hr', 'manager', 'auditor'] },
  { to: '/policies', name: 'policies', icon: IconRoute, key: 'o', roles: ROLES },
  { to: '/privacy', name: 'privacy', icon: IconLock, key: 'y', roles: ROLES },
  { to: '/import', name: 'import', icon: IconFileUpload, key: 'i', roles: ['hr'] },
];

export const placesOf = (role: Role) => PLACES.filter(({ roles }) => roles.includes(role));
