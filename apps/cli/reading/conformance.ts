// baton conformance: whether a handover followed its process, and where it deviated.
import type { ToldConformance } from '#libs/services';
import { withBaton } from '../with-baton';
import { idOf } from '../ids';
import type { Environment } from '../settings';
import { languageIn } from './history';

export const checkConformance = (
  handover: string,
  { lang }: { lang?: string },
  environment?: Environment,
): Promise<ToldConformance> => {
  const id = idOf('handover', handover);
  const language = languageIn(lang);
  return withBaton(environment, ({ services }) => services.exports.conformance(id, language));
};

export function tellConformance(check: ToldConformance): string {
  const { fits, complete, status, track, fitness, tokens, deviations, activities } = check;
  const far = complete ? 'from beginning to end' : `as far as it came (it is ${status})`;
  return [
    `The handover ${fits ? 'followed' : 'did not follow'} the process of the track ${track}, played ${far}.`,
    `Fitness ${fitness}: ${tokens.missing} missing and ${tokens.remaining} remaining tokens.`,
    ...deviations.map(({ sentence }) => `  ${sentence}`),
    ...activities.map(
      ({ activity, at, actor, position, undone }) =>
        `${String(position).padStart(8)}  ${at}  ${actor.padEnd(10)}  ${activity}${undone ? ' (undone: the successor was lost)' : ''}`,
    ),
  ].join('\n');
}
