// Who is signed in: the token lives as long as the browser's tab, and everybody who asks is told when it changes.
import { useSyncExternalStore } from 'react';
import { ROLES, type Role } from './words';

export interface Session {
  token: string;
  role: Role;
  /** The same for the same person: drafts are kept under it. */
  account: string;
}

const KEPT_AS = 'baton.token';
const listeners = new Set<() => void>();
let current = read(sessionStorage.getItem(KEPT_AS));
/** Set while somebody works with a token that the api no longer takes. */
let expired: { wait: Promise<Session | undefined>; settle: (session: Session | undefined) => void } | undefined;

export const session = {
  get: () => current,
  isExpired: () => expired !== undefined,
  /** Whether the token can be used at all. */
  accept(token: string): Session | undefined {
    const next = read(token);
    if (!next) return undefined;
    const same = current?.account === next.account;
    current = next;
    sessionStorage.setItem(KEPT_AS, token);
    settle(same ? next : undefined);
    return next;
  },
  leave(): void {
    current = undefined;
    sessionStorage.removeItem(KEPT_AS);
    settle(undefined);
  },
  /** The api refused the token: gives the next one of the same person, or undefined when somebody else signs in. */
  renewed(refused: string): Promise<Session | undefined> {
    // While this answer was on its way, somebody has signed in.
    if (current && current.token !== refused) return Promise.resolve(current);
    if (!expired) {
      let settleIt: (session: Session | undefined) => void = () => {};
      const wait = new Promise<Session | undefined>((resolve) => (settleIt = resolve));
      expired = { wait, settle: settleIt };
      tell();
    }
    return expired.wait;
  },
};

function settle(next: Session | undefined): void {
  expired?.settle(next);
  expired = undefined;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSession = () => useSyncExternalStore(subscribe, session.get);
export const useExpired = () => useSyncExternalStore(subscribe, session.isExpired);

/** The api checks a token; here it is only asked for whom it speaks. */
function read(token: string | null): Session | undefined {
  if (!token) return undefined;
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims = JSON.parse(atob(part)) as Record<string, unknown>;
    const role = ROLES.find((each) => each === claims['baton_role']);
    if (!role) return undefined;
    return { token, role, account: String(claims['sub']) };
  } catch {
    return undefined;
  }
}
