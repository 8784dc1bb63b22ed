// baton changes: what changed in one handover between two moments, and by whom.
import type { HandoverChanges, Moment } from '#libs/services';
import { Complaint } from '../complaint';
import { withBaton } from '../with-baton';
import { languageIn } from './history';
import { idOf } from '../ids';
import type { Environment } from '../settings';

interface Options {
  from: string;
  to?: string;
  lang?: string;
}

export async function changesOf(handover: string, options: Options, environment?: Environment) {
  const id = idOf('handover', handover);
  const moments = { from: momentIn(options.from), ...(options.to ? { to: momentIn(options.to) } : {}) };
  const language = languageIn(options.lang);
  return withBaton(environment, async ({ services, caller }) => {
    const found = await services.handovers.changes(id, moments, language);
    if (!found) throw new Complaint('There was no such handover at these moments.', 'unknown-handover');
    const { clientId, ...difference } = found;
    const moment = [options.from, options.to ?? ''].join(' ').trim();
    const reading = { reader: caller.actor, why: 'as-operator', what: 'changes', handoverId: id, moment } as const;
    await services.reads.record({ ...reading, clientId });
    return difference;
  });
}

/** A version or an instant; a bare day means its first instant in UTC. */
function momentIn(text: string): Moment {
  if (/^[1-9]\d{0,8}$/.test(text)) return { version: Number(text) };
  const instant = /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant))
    throw new Complaint(`${JSON.stringify(text)} is no moment. Give a version, a day, or an instant with its offset.`);
  // The log counts microseconds: an instant copied from a history must find its own event.
  const [, fraction = ''] = /\.(\d+)/.exec(text) ?? [];
  return { instant: `${new Date(instant).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z` };
}

export function tellChanges({ from, to, changes, events }: Omit<HandoverChanges, 'clientId'>): string {
  const head = `${from.at} (${from.version})  ->  ${to.at} (${to.version})`;
  const fields = changes.flatMap(({ label, before, after, byName, at, command }) => [
    `${label}:  ${before ?? '-'}  ->  ${after ?? '-'}`,
    `    ${at}  ${byName}  (${command})`,
  ]);
  const told = events.map(({ at, actorName, sentence }) => `${at}  ${actorName.padEnd(17)}  ${sentence}`);
  return [head, '', ...fields, '', ...told].join('\n');
}
