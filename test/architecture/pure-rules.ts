// Pure rooms get time, chance and the outside world as arguments. Code that asks for them itself cannot be replayed.
import type { House, Rule, Source } from './house';
import { isPure } from './rooms';

const clocks = /^(Date\.now|new Date\(\)|Date\(\)|performance(\..*)?|Temporal\.Now|\?\.Now)$/;
const chance = /^(Math\.random|crypto(\..*)?)$/;
const outside =
  /^(setTimeout|setInterval|setImmediate|queueMicrotask|process(\..*)?|fetch|console(\..*)?|globalThis(\..*)?)$/;
// They read the machine's own zone or language.
const places =
  /^\?\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)$|^\?\.toLocale(Date|Time)?String$|^\?\.localeCompare$/;

export const pureRoomsAskForNothing: Rule = (house) =>
  pureSources(house).flatMap(({ path, globals }) =>
    globals
      .filter(({ name }) => [clocks, chance, outside, places].some((kind) => kind.test(name)))
      // The only place that may ask: inside the workflow sandbox Temporal answers from the history.
      .filter(({ name }) => !(path === 'workflows/clock.ts' && name === 'Date.now'))
      .map(({ name, line }) => `${path}:${line}: ${name.replace('?', '')} is not for a pure room`),
  );

/** Workflow code sleeps until instants of the log; it does no arithmetic with zones or calendars. */
export const workflowsKnowNoZones: Rule = (house) =>
  pureSources(house)
    .filter(({ path }) => /^(workflows|libs\/domain)\//.test(path))
    .flatMap(({ path, globals }) =>
      globals
        .filter(({ name }) => /^(Intl|Temporal)(\..*)?$/.test(name))
        .map(({ name, line }) => `${path}:${line}: ${name} belongs to libs/calendar`),
    );

export const theDomainPromisesNothing: Rule = (house) =>
  pureSources(house)
    .filter(({ path }) => path.startsWith('libs/domain/'))
    .flatMap(({ path, waits, globals }) =>
      [...waits, ...globals.filter(({ name }) => /^Promise\b/.test(name)).map(({ line }) => line)].map(
        (line) => `${path}:${line}: the domain decides at once, without promises`,
      ),
    );

function pureSources(house: House): Source[] {
  return house.sources.filter(({ path }) => isPure(house, path));
}
