// Who may sign in on a developer's machine before there is anybody: none of them exists.
import type { HeldRole } from '#libs/domain';

interface MadeUp extends HeldRole {
  /** The same everywhere, so that any number of processes create only one. */
  id: string;
  name: string;
}

const id = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;

export const MADE_UP: readonly MadeUp[] = [
  { id: id(1), name: 'Helen Marsh', role: 'hr', scope: 'all' },
  { id: id(2), name: 'Omar Haddad', role: 'hr', scope: 'all' },
  { id: id(3), name: 'Grace Tan', role: 'manager', scope: 'all' },
  { id: id(4), name: 'Ruth Okafor', role: 'department-head', scope: 'unit' },
  { id: id(5), name: 'Victor Lindqvist', role: 'auditor', scope: 'all' },
  { id: id(6), name: 'Jonas Weber', role: 'administrator', scope: 'all' },
  { id: id(7), name: 'Mei Chen', role: 'service-desk', scope: 'all' },
];
