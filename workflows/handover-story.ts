// What the six steps of a handover have in common: reminders and escalations.
import type { HandoverProgress } from './activities/progress';
import { appointSuccessor } from './steps/appoint-successor';
import { compileDossier } from './steps/compile-dossier';
import { followUp } from './steps/follow-up-surveys';
import { interview } from './steps/interview';
import { jointVisit } from './steps/joint-visit';
import { notifyClient } from './steps/notify-client';
import { beginStory, type Story } from './story';
import type { Entry } from './contract';
import type { Act, Stage } from './stage';
import type { HandoverActivityName } from './activities/handover';

const STEPS = [compileDossier, appointSuccessor, notifyClient, jointVisit, interview, followUp];

export const beginHandover = (id: string, first: HandoverProgress): Story<HandoverProgress> =>
  beginStory(id, first, STEPS, nudge);

function nudge({ what }: Entry, { waitsFor }: Stage): Act<HandoverActivityName> | undefined {
  if (what === 'reminder')
    return { does: 'remind', summary: `Reminds whoever is to act: it still waits for ${waitsFor}` };
  return what === 'escalation'
    ? { does: 'escalate', summary: `Tells the lead that it is late with ${waitsFor}` }
    : undefined;
}
