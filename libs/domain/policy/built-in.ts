// The policy that a fresh Baton starts with.
import type { Due } from '../decision';
import document from './built-in.json';
import { soundPolicy } from './check';
import type { PolicyDocument } from './document';

/** Throws when the file has mistakes, or the zone in which its days end is unknown. */
export const builtInPolicy = (due: Due, timeZone = 'UTC'): PolicyDocument =>
  soundPolicy({ ...document, calendar: { ...document.calendar, timeZone } }, due);
