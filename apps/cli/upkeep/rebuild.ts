// baton rebuild: makes the read models anew from the log, beside the live ones.
import { rebuild } from '#libs/read-models';
import { withBaton } from '../with-baton';
import type { Environment } from '../settings';

export const rebuildReadModels = (environment?: Environment): Promise<{ position: number }> =>
  withBaton(environment, ({ pool, source, decode }) => rebuild({ pool, source, decode }));

export const tellRebuild = ({ position }: { position: number }): string =>
  `The read models are made anew from ${position} events.`;
