// Rooms that are being rearranged elsewhere. Deleted when that is done: then every rule holds for every room.
const UNDER_CONSTRUCTION = ['apps/web/', 'libs/read-models/'];

export function isFinished(path: string): boolean {
  return !UNDER_CONSTRUCTION.some((place) => path.startsWith(place));
}
