// What sentences in every language take out of an event's data in the same way.
import { SECTIONS, type Dossier, type Section } from '#libs/domain';

/** The sections that something was recorded in, in the dossier's own order. */
export const sectionsOf = (dossier: Dossier): Section[] => SECTIONS.filter((section) => dossier[section]);

/** The rule writes `2 clients are still owned`; the number is what another language needs of it. */
export const stillOwned = (reason: string): string => /^\d+/.exec(reason)?.[0] ?? '?';

/** `104874.98` becomes `104,874.98`: so in all three languages. */
export const grouped = (amount: string): string => {
  const [whole = '', ...cents] = amount.split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...cents].join('.');
};

/** The parts of a UTC instant or of a day, without leading zeros but in the time. */
export const partsOf = (instant: string) => ({
  year: instant.slice(0, 4),
  month: Number(instant.slice(5, 7)),
  day: Number(instant.slice(8, 10)),
  time: `${instant.slice(11, 16)} UTC`,
});
