// Business days and due instants. Pure: every zone is named, no clock is read. Not for workflow code, which only sleeps.
export { calendarProblems, isBusinessDay, type BusinessCalendar } from './business-calendar';
export { addDuration, dueInstant, endOfDay, localDate, type Anchor } from './due';
export { parseSchedule, type Schedule } from './schedule';
