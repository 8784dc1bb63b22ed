// What proves that an event is in the log.
export { leafHash, type LeafInput } from './leaf';
