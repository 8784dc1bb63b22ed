// Who is signed in: the token lives as long as the browser tab, and subscribers are told when it changes.
import { useSyncExternalStore } from 'react';
import { ROLES, type Role } from './words';

export interface Session {
  token: string;
  role: Role;
  /** Stays the same for the same person: drafts are stored under it. */
  account: string;
}

const KEPT_AS = 'baton.token';
const listeners = new Set<() => void>();
let current = read(sessionStorage.getItem(KEPT_AS));
/** Set while the user still works with a token that the api no longer accepts. */
let expired: { wait: Promise<Session | undefined>; settle: (session: Session | undefined) => void } | undefined;

export const session = {
  get: () => current,
  isExpired: () => expired !== undefined,
  /** Undefined when the token is unusable. */
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
  /**
   * The api refused the token: resolves to the same person's next session, or to undefined when somebody else signs in.
   */
  renewed(refused: string): Promise<Session | undefined> {
    // The user has signed in again while this answer was on its way.
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

/** The api verifies the token; here we only read whom it names. */
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
