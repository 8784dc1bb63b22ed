// Business days and due instants. Pure: every zone is named, no clock is read. Not for workflow code, which only sleeps.
export { dueInstant, localDate } from './due';
