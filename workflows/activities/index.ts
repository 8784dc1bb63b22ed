// The activities by name: what the workflows may ask of the outside world.
import type { StepName } from '#libs/domain';
import { advance, advanceDeparture } from './advance';
import { alive } from './alive';
import { deliver, deliverForDeparture, deliverPromptly } from './deliver';
import type { ActivityDeps } from './deps';
import { guarded } from './guarded';
import { createPostOffice } from './post-office';
import type { DepartureProgress, HandoverProgress } from './progress';

export type { WorkflowCursors } from './deps';

type PullName = 'take-up' | StepName;

/** A pull is named after the step at which the story stands, so a history shows it and a reordered story is caught. */
export type HandoverActivities = Record<
  PullName,
  (id: string, mails?: 'are-being-sent') => Promise<HandoverProgress>
> & {
  deliver(id: string): Promise<HandoverProgress>;
};
export interface DepartureActivities {
  advanceDeparture(id: string): Promise<DepartureProgress>;
}

export function createActivities(deps: ActivityDeps): HandoverActivities & DepartureActivities {
  const post = createPostOffice(deps.mailer);
  const guard = guarded(deps.log);
  const pull = guard((id, mails) =>
    mails === 'are-being-sent' ? advance(deps, id) : advance(deps, id, () => deliverPromptly(deps, post, id)),
  );
  return {
    'take-up': pull,
    'compile-dossier': pull,
    'appoint-successor': pull,
    'notify-client': pull,
    'joint-visit': pull,
    interview: pull,
    'follow-up-surveys': pull,
    deliver: guard(alive((id) => deliver(deps, post, id))),
    advanceDeparture: guard((id) => advanceDeparture(deps, id, () => deliverForDeparture(deps, post, id))),
  };
}
