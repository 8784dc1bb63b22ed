// The policy that a new Baton starts with.
import type { Due } from '../decision';
import document from './built-in.json';
import { soundPolicy } from './check';
import type { PolicyDocument } from './document';

/** Throws if the file has mistakes, or if the zone in which its days end is unknown. */
export const builtInPolicy = (due: Due, timeZone = 'UTC'): PolicyDocument =>
  soundPolicy({ ...document, calendar: { ...document.calendar, timeZone } }, due);
