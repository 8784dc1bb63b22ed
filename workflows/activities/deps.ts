// What the activities depend on; the worker constructs it.
import type { Mailer } from '#libs/integrations';
import type { Services } from '#libs/services';

export interface ActivityDeps {
  services: Services;
  mailer: Mailer;
  /** The log's last position. */
  headPosition(): Promise<number>;
  /** The present instant, by the clock of the services. */
  now(): string;
  log: ActivityLog;
}

export interface ActivityLog {
  warn(details: object, message: string): void;
}
