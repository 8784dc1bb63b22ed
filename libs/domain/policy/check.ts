// What makes a policy document invalid, each mistake as a sentence; the document may be any JSON value.
import type { Due } from '../decision';
import { SECTIONS, STEPS, TIERS, TRACKS } from '../words/process';
import type { BusinessCalendar } from '../words/calendar';
import type { PolicyDocument } from './document';
import { isMoney, units } from './money';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** The mistakes of a policy document; none means that it is a valid PolicyDocument. */
export function mistakesIn(document: unknown, due: Due): string[] {
  if (!isObject(document)) return ['The policy is not an object.'];
  const mistakes: string[] = [];
  if (typeof document['name'] !== 'string' || document['name'] === '') mistakes.push('name is missing.');
  const calendar = document['calendar'];
  if (!isCalendar(calendar, due)) {
    return [
      ...mistakes,
      'calendar needs a known timeZone, weekend (ISO weekdays), holidays (YYYY-MM-DD) and dayEnds (HH:MM).',
    ];
  }
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
  if (!isObject(tracks)) return [...mistakes, 'tracks is missing.'];
  for (const name of TRACKS) mistakes.push(...trackMistakes(name, tracks[name], scheduleIsSound));
  return mistakes;
}

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

function tierMistakes(tiers: unknown): string[] {
  if (!Array.isArray(tiers) || tiers.length === 0) return ['tiers is missing.'];
  const mistakes: string[] = [];
  let above: bigint | undefined;
  for (const [index, rule] of tiers.entries()) {
    const sound =
      isObject(rule) &&
      TIERS.some((t) => t === rule['tier']) &&
      TRACKS.some((t) => t === rule['track']) &&
      isMoney(rule['from']);
    if (!sound) {
      mistakes.push(
        `tiers[${index}] needs a tier (${TIERS.join(', ')}), a track (${TRACKS.join(', ')}) and from (an amount as text).`,
      );
      continue;
    }
    const from = units(rule['from'] as string);
    if (above !== undefined && from >= above) mistakes.push(`tiers[${index}] must start below the one before it.`);
    above = from;
  }
  if (above !== undefined && above !== 0n)
    mistakes.push('The last tier must start at 0, so that every client has one.');
  return mistakes;
}

function trackMistakes(name: string, track: unknown, sound: (schedule: unknown) => boolean): string[] {
  if (!isObject(track)) return [`tracks.${name} is missing.`];
  const mistakes: string[] = [];
  for (const step of STEPS) {
    const rule = track[step];
    if (rule === null && (step === 'joint-visit' || step === 'interview')) continue;
    if (!isObject(rule)) mistakes.push(`tracks.${name}.${step} is missing.`);
    else mistakes.push(...stepMistakes(`tracks.${name}.${step}`, step, rule, sound));
  }
  const passes = track['ownershipPassesAfter'];
  const passable = ['notify-client', 'joint-visit', 'interview'].some(
    (step) => step === passes && track[step] !== null,
  );
  if (!passable)
    mistakes.push(
      `tracks.${name}.ownershipPassesAfter must be notify-client, joint-visit or interview, and a step of the track.`,
    );
  return mistakes;
}

function stepMistakes(path: string, step: string, rule: Json, sound: (schedule: unknown) => boolean): string[] {
  const mistakes: string[] = [];
  if (!['announcement', 'last-working-day', 'ownership'].includes(String(rule['anchor'])))
    mistakes.push(`${path}.anchor must be announcement, last-working-day or ownership.`);
  else if (rule['anchor'] === 'ownership' && step !== 'follow-up-surveys')
    mistakes.push(`${path}.anchor can be ownership only for follow-up-surveys.`);
  for (const field of ['due', 'escalate'])
    if (!sound(rule[field])) mistakes.push(`${path}.${field} is not a schedule (P30D, PT2S, -15B).`);
  if (!Array.isArray(rule['reminders']) || !rule['reminders'].every(sound))
    mistakes.push(`${path}.reminders must be schedules.`);
  mistakes.push(...gateMistakes(path, step, rule, sound));
  return mistakes;
}

function gateMistakes(path: string, step: string, rule: Json, sound: (schedule: unknown) => boolean): string[] {
  const flags = (...names: string[]) =>
    names.filter((flag) => typeof rule[flag] !== 'boolean').map((flag) => `${path}.${flag} must be true or false.`);
  if (step === 'compile-dossier') {
    const sections = rule['sections'];
    const known = isTexts(sections) && sections.every((each) => SECTIONS.some((section) => section === each));
    return [
      ...flags('signature', 'approval'),
      ...(known ? [] : [`${path}.sections must be some of ${SECTIONS.join(', ')}.`]),
    ];
  }
  if (step === 'appoint-successor') return flags('approval', 'acceptance');
  if (step === 'notify-client') {
    const settled = ['acknowledgement', 'silence'].includes(String(rule['settledBy'])) && sound(rule['silence']);
    return settled ? [] : [`${path} needs settledBy (acknowledgement or silence) and silence (a schedule).`];
  }
  if (step === 'follow-up-surveys') {
    const surveys = rule['surveys'];
    const fine =
      Array.isArray(surveys) &&
      surveys.length > 0 &&
      surveys.length <= 24 &&
      surveys.every(sound) &&
      sound(rule['answerWithin']);
    return fine ? [] : [`${path} needs surveys (1 to 24 schedules) and answerWithin (a schedule).`];
  }
  return [];
}

/** A document without mistakes, typed; otherwise throws with all of them. */
export function soundPolicy(document: unknown, due: Due): PolicyDocument {
  const mistakes = mistakesIn(document, due);
  if (mistakes.length > 0) throw new Error(`The policy has mistakes: ${mistakes.join(' ')}`);
  return document as PolicyDocument;
}
