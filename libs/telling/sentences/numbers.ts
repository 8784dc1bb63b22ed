// What sentences in every language extract from an event's data in the same way.
import { SECTIONS, type Dossier, type Section } from '#libs/domain';

/** The sections in which something was recorded, in the dossier's own order. */
export const sectionsOf = (dossier: Dossier): Section[] => SECTIONS.filter((section) => dossier[section]);

/** The rule writes `2 clients are still owned`; other languages need only the number. */
export const stillOwned = (reason: string): string => /^\d+/.exec(reason)?.[0] ?? '?';

/** `104874.98` becomes `104,874.98` in all three languages. */
export const grouped = (amount: string): string => {
  const [whole = '', ...cents] = amount.split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...cents].join('.');
};

/** The parts of a UTC instant or of a day; only the time keeps leading zeros. */
export const partsOf = (instant: string) => ({
  year: instant.slice(0, 4),
  month: Number(instant.slice(5, 7)),
  day: Number(instant.slice(8, 10)),
  time: `${instant.slice(11, 16)} UTC`,
});
