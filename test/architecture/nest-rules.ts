// Nest instantiates what is injectable; a class that we instantiate ourselves must not be marked so.
import type { Rule } from './house';

export const nestMakesInjectables: Rule = (house) => {
  const injectables = new Set(house.sources.flatMap((source) => source.injectables));
  return house.sources
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, made }) =>
      made
        .filter(({ name }) => injectables.has(name))
        .map(({ name, line }) => `${path}:${line}: makes ${name}, which is @Injectable, by hand`),
    );
};
