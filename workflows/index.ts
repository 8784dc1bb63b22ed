// The one file that Temporal bundles: the names of these functions are the workflow types.
export { representativeDeparture } from './departure.workflow';
export { clientHandover } from './handover.workflow';
// What runs under an id of an earlier version ends as one of these; recorded histories are replayed by them.
export { departure } from './retired/departure.workflow';
export { handover } from './retired/handover.workflow';
