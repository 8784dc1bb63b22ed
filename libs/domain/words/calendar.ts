// On which days an organisation works, and until when.
import type { Day, Time, Zone } from './texts';

export interface BusinessCalendar {
  timeZone: Zone;
  /** ISO weekdays, 1 = Monday. */
  weekend: number[];
  holidays: Day[];
  /** The local time at which a working day ends. */
  dayEnds: Time;
}
