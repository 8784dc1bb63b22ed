// The story of a handover, seen from outside: how it stands, which are open, and its activities.
import { actsOn, type HandoverActivity } from './steps/act';
import { appointmentActivities } from './steps/appoint-successor';
import { dossierActivities } from './steps/compile-dossier';
import type { ActivityDeps } from './deps';
import { surveyActivities } from './steps/follow-up-surveys';
import { interviewActivities } from './steps/interview';
import { visitActivities } from './steps/joint-visit';
import type { StoryKind } from './kind';
import { noticeActivities } from './steps/notify-client';
import { nudges } from './steps/nudges';
import type { PostOffice } from './post-office';
import { handoverProgressOf } from './progress';

export type HandoverActivityName = keyof ReturnType<typeof activities>;

export const handover: StoryKind = {
  workflow: 'clientHandover',
  async look({ handovers }, id) {
    const now = await handovers.progress(id);
    if (!now) return undefined;
    const { tier, track, departureId } = now;
    return { progress: handoverProgressOf(now), tier, track, departure: `departure/${departureId}` };
  },
  open: (readModels) => readModels.openHandovers(),
  activities,
};

function activities(deps: ActivityDeps, post: PostOffice) {
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
}
