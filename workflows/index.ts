// The one file that Temporal bundles: the names of these functions are the workflow types.
export { departure } from './departure.workflow';
export { handover } from './handover.workflow';
