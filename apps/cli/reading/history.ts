// baton history: what happened in one handover, by whom and when.
import { LANGUAGES, type Language } from '#libs/domain';
import type { HistoryItem } from '#libs/services';
import { Complaint } from '../complaint';
import { withBaton } from '../with-baton';
import { idOf } from '../ids';
import type { Environment } from '../settings';

export async function historyOf(
  handover: string,
  language?: string,
  environment?: Environment,
): Promise<HistoryItem[]> {
  const id = idOf('handover', handover);
  const items = await withBaton(environment, ({ services }) => services.handovers.history(id, languageIn(language)));
  if (items.length === 0)
    throw new Complaint('There is no such handover. GET /v1/handovers lists them.', 'unknown-handover');
  return items;
}

/** `en`, `zh-Hant` or `zh-Hans`, as on the command line; English by default. */
export function languageIn(wanted: string = 'en'): Language {
  const language = LANGUAGES.find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (!language) throw new Complaint(`--lang is one of ${LANGUAGES.join(', ')}.`);
  return language;
}

export const tellHistory = (items: HistoryItem[]): string =>
  items
    .map(
      ({ version, at, actorName, sentence }) =>
        `${String(version).padStart(4)}  ${at}  ${actorName.padEnd(17)}  ${sentence}`,
    )
    .join('\n');
