// What makes a policy document invalid, mistake by mistake; the document may be any JSON value.
import type { Due } from '../decision';
import { SECTIONS, STEPS, TIERS, TRACKS, type StepName } from '../words/process';
import type { BusinessCalendar } from '../words/calendar';
import type { PolicyMistake } from '../words/policy-mistakes';
import type { Anchor, PolicyDocument, Track } from './document';
import { isMoney, units } from './money';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const ANCHORS = ['announcement', 'last-working-day', 'ownership'] as const satisfies Anchor[];
const PASSES_AFTER = ['notify-client', 'joint-visit', 'interview'] as const satisfies Track['ownershipPassesAfter'][];
const SURVEYS_AT_MOST = 24;

/** The mistakes of a policy document; none means that it is a valid PolicyDocument. */
export function mistakesIn(document: unknown, due: Due): PolicyMistake[] {
  if (!isObject(document)) return [{ at: '', mistake: 'not-an-object' }];
  const mistakes: PolicyMistake[] = [];
  if (typeof document['name'] !== 'string' || document['name'] === '') mistakes.push(missing('name'));
  const calendar = document['calendar'];
  if (!isCalendar(calendar, due)) return [...mistakes, { at: 'calendar', mistake: 'not-a-calendar' }];
  const scheduleIsSound = (schedule: unknown): boolean => {
    if (typeof schedule !== 'string') return false;
    try {
      return due(calendar, '2026-01-05T09:00:00Z', schedule) !== '';
    } catch {
      return false;
    }
  };
  mistakes.push(...tierMistakes(document['tiers']));
  const tracks = document['tracks'];
  if (!isObject(tracks)) return [...mistakes, missing('tracks')];
  for (const name of TRACKS) mistakes.push(...trackMistakes(name, tracks[name], scheduleIsSound));
  return mistakes;
}

const missing = (at: string): PolicyMistake => ({ at, mistake: 'missing' });

function isCalendar(value: unknown, due: Due): value is BusinessCalendar {
  if (!isObject(value) || !isTexts(value['holidays'])) return false;
  // An offset instead of a zone would be wrong for half of the year.
  if (typeof value['timeZone'] !== 'string' || !/^[A-Za-z]/.test(value['timeZone'])) return false;
  if (typeof value['dayEnds'] !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(value['dayEnds'])) return false;
  const weekend = value['weekend'];
  if (!Array.isArray(weekend) || new Set(weekend).size > 6) return false;
  if (!weekend.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return false;
  const calendar = value as unknown as BusinessCalendar;
  return calendar.holidays.every((day) => isDay(calendar, day, due)) && isDay(calendar, '2026-01-05', due);
}

/** Whether the day exists, and the calendar can say when it ends. */
function isDay(calendar: BusinessCalendar, date: string, due: Due): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(date) && due(calendar, { date }, 'P0D') !== '';
  } catch {
    return false;
  }
}

function tierMistakes(tiers: unknown): PolicyMistake[] {
  if (!Array.isArray(tiers) || tiers.length === 0) return [missing('tiers')];
  const mistakes: PolicyMistake[] = [];
  let above: bigint | undefined;
  for (const [index, rule] of tiers.entries()) {
    const at = `tiers[${index}]`;
    const sound =
      isObject(rule) &&
      TIERS.some((t) => t === rule['tier']) &&
      TRACKS.some((t) => t === rule['track']) &&
      isMoney(rule['from']);
    if (!sound) {
      mistakes.push({ at, mistake: 'not-a-tier-rule', tiers: TIERS, tracks: TRACKS });
      continue;
    }
    const from = units(rule['from'] as string);
    if (above !== undefined && from >= above) mistakes.push({ at, mistake: 'tier-not-below' });
    above = from;
  }
  if (above !== undefined && above !== 0n)
    mistakes.push({ at: `tiers[${tiers.length - 1}]`, mistake: 'last-tier-not-at-zero' });
  return mistakes;
}

function trackMistakes(name: string, track: unknown, sound: (schedule: unknown) => boolean): PolicyMistake[] {
  if (!isObject(track)) return [missing(`tracks.${name}`)];
  const mistakes: PolicyMistake[] = [];
  for (const step of STEPS) {
    const rule = track[step];
    if (rule === null && (step === 'joint-visit' || step === 'interview')) continue;
    if (!isObject(rule)) mistakes.push(missing(`tracks.${name}.${step}`));
    else mistakes.push(...stepMistakes(`tracks.${name}.${step}`, step, rule, sound));
  }
  const passes = track['ownershipPassesAfter'];
  if (!PASSES_AFTER.some((step) => step === passes && track[step] !== null))
    mistakes.push({
      at: `tracks.${name}.ownershipPassesAfter`,
      mistake: 'ownership-never-passes',
      steps: PASSES_AFTER,
    });
  return mistakes;
}

function stepMistakes(
  path: string,
  step: StepName,
  rule: Json,
  sound: (schedule: unknown) => boolean,
): PolicyMistake[] {
  const mistakes: PolicyMistake[] = [];
  const at = `${path}.anchor`;
  if (!ANCHORS.some((anchor) => anchor === rule['anchor']))
    mistakes.push({ at, mistake: 'not-an-anchor', anchors: ANCHORS });
  else if (rule['anchor'] === 'ownership' && step !== 'follow-up-surveys')
    mistakes.push({ at, mistake: 'ownership-before-it-passes', step: 'follow-up-surveys' });
  for (const field of ['due', 'escalate'])
    if (!sound(rule[field])) mistakes.push({ at: `${path}.${field}`, mistake: 'not-a-schedule' });
  if (!Array.isArray(rule['reminders']) || !rule['reminders'].every(sound))
    mistakes.push({ at: `${path}.reminders`, mistake: 'not-schedules' });
  mistakes.push(...gateMistakes(path, step, rule, sound));
  return mistakes;
}

function gateMistakes(
  path: string,
  step: StepName,
  rule: Json,
  sound: (schedule: unknown) => boolean,
): PolicyMistake[] {
  const flags = (...names: string[]) =>
    names
      .filter((flag) => typeof rule[flag] !== 'boolean')
      .map((flag): PolicyMistake => ({ at: `${path}.${flag}`, mistake: 'not-true-or-false' }));
  if (step === 'compile-dossier') {
    const sections = rule['sections'];
    const known = isTexts(sections) && sections.every((each) => SECTIONS.some((section) => section === each));
    const wrong: PolicyMistake = { at: `${path}.sections`, mistake: 'not-sections', sections: SECTIONS };
    return [...flags('signature', 'approval'), ...(known ? [] : [wrong])];
  }
  if (step === 'appoint-successor') return flags('approval', 'acceptance');
  if (step === 'notify-client') {
    const settled = ['acknowledgement', 'silence'].includes(String(rule['settledBy'])) && sound(rule['silence']);
    return settled ? [] : [{ at: path, mistake: 'never-settled' }];
  }
  if (step === 'follow-up-surveys') {
    const surveys = rule['surveys'];
    const fine =
      Array.isArray(surveys) &&
      surveys.length > 0 &&
      surveys.length <= SURVEYS_AT_MOST &&
      surveys.every(sound) &&
      sound(rule['answerWithin']);
    return fine ? [] : [{ at: path, mistake: 'not-surveys', most: SURVEYS_AT_MOST }];
  }
  return [];
}

/** A document without mistakes, typed; otherwise throws with all of them, for whoever runs this. */
export function soundPolicy(document: unknown, due: Due): PolicyDocument {
  const mistakes = mistakesIn(document, due);
  if (mistakes.length > 0)
    throw new Error(`The policy has mistakes: ${mistakes.map(({ at, mistake }) => `${at} ${mistake}`).join(', ')}`);
  return document as PolicyDocument;
}
