// The nouns that have a page and commands of their own, named as in their addresses, and what each page shows.
import type { components } from './schema';

export interface Things {
  handovers: components['schemas']['HandoverDetail'];
  departures: components['schemas']['DepartureDetail'];
  clients: components['schemas']['ClientDetail'];
  representatives: components['schemas']['RepresentativeDetail'];
}
export type Noun = keyof Things;
export type Command<N extends Noun = Noun> = Things[N]['allowed'][number];
