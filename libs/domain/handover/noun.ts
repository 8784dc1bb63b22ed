// The handover: combines its steps and its course. A new command or event of a step changes nothing here.
import { Noun, type CommandOf } from '../noun';
import { refuse } from '../refused';
import { commands as course, duties as courseDuties, type CourseCommands } from './course/course';
import type { HandoverDuties } from './duties';
import { events, takeIn, type HandoverEvents } from './facts';
import { follows } from './follows';
import { candidateOf, initialHandover, isOpen, type Handover, type HandoverState } from './state';
import { commands as appointment, type AppointmentCommands } from './steps/appoint-successor';
import { commands as compiling, type DossierCommands } from './steps/compile-dossier';
import { commands as surveys, duties as surveyDuties, type SurveyCommands } from './steps/follow-up-surveys';
import { commands as interview, type InterviewCommands } from './steps/interview';
import { commands as visit, type VisitCommands } from './steps/joint-visit';
import { commands as notice, duties as noticeDuties, type NoticeCommands } from './steps/notify-client';
import type { HandoverWorld } from './world';

interface HandoverCommands
  extends
    DossierCommands,
    AppointmentCommands,
    NoticeCommands,
    VisitCommands,
    InterviewCommands,
    SurveyCommands,
    CourseCommands {}
export type HandoverCommand = CommandOf<HandoverCommands & HandoverDuties>;
export type HandoverCommandName = keyof HandoverCommands;

export interface HandoverNoun {
  stream: HandoverState;
  state: Handover;
  world: HandoverWorld;
  events: HandoverEvents;
  commands: HandoverCommands;
  duties: HandoverDuties;
}

export const handover = new Noun<HandoverNoun>({
  name: 'handover',
  initial: initialHandover,
  evolve: takeIn,
  own: (world) => world.handover,
  guard(state, also) {
    const late = state.status === 'completed' && also.includes('when-completed');
    if (!isOpen(state) && !late) return refuse('handover-closed');
    return state.status === 'paused' && !also.includes('while-paused') ? refuse('handover-paused') : undefined;
  },
  follows,
  events,
  commands: { ...compiling, ...appointment, ...notice, ...visit, ...interview, ...surveys, ...course },
  duties: { ...noticeDuties, ...surveyDuties, ...courseDuties },
});

/** The representatives that a decision on this command relies on; load them so that their versions are checked. */
export function representativesFor(state: Handover, command: HandoverCommand): string[] {
  const named =
    command.name === 'nominate-successor'
      ? [command.data.representativeId]
      : command.name === 'cancel'
        ? [command.data.ownerId]
        : [];
  const candidate = candidateOf(state);
  return [...new Set([...named, ...(candidate ? [candidate] : [])])];
}
