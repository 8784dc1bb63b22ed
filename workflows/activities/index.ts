// The activities by name: what the stories may ask of the outside world.
import { actsOn, type HandoverActivity } from './act';
import { alive } from './alive';
import { appointmentActivities } from './appoint-successor';
import { dossierActivities } from './compile-dossier';
import { departureActivities } from './departure';
import type { ActivityDeps } from './deps';
import { surveyActivities } from './follow-up-surveys';
import { guarded } from './guarded';
import { interviewActivities } from './interview';
import { visitActivities } from './joint-visit';
import { noticeActivities } from './notify-client';
import { nudges } from './nudges';
import { createPostOffice, type PostOffice } from './post-office';

const handoverActivities = (deps: ActivityDeps, post: PostOffice) => {
  const act = actsOn(deps, post);
  return {
    ...dossierActivities(act),
    ...appointmentActivities(act),
    ...noticeActivities(act),
    ...visitActivities(act),
    ...interviewActivities(act),
    ...surveyActivities(act),
    ...nudges(act),
  } satisfies Record<string, HandoverActivity>;
};

export type HandoverActivityName = keyof ReturnType<typeof handoverActivities>;
export type DepartureActivityName = keyof ReturnType<typeof departureActivities>;

export function createActivities(deps: ActivityDeps) {
  const post = createPostOffice(deps.mailer);
  const all = { ...handoverActivities(deps, post), ...departureActivities(deps, post) };
  const guard = guarded(deps.log);
  const wrapped = Object.entries(all).map(([name, activity]) => [name, guard(alive(activity))] as const);
  return Object.fromEntries(wrapped);
}
