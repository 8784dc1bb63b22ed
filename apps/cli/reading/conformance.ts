// baton conformance: whether a handover followed its process, and where it deviated.
import type { Conformance } from '#libs/exports';
import { withBaton } from '../with-baton';
import { idOf } from '../ids';
import type { Environment } from '../settings';

export const checkConformance = (handover: string, environment?: Environment): Promise<Conformance> => {
  const id = idOf('handover', handover);
  return withBaton(environment, ({ services }) => services.exports.conformance(id));
};

export function tellConformance(check: Conformance): string {
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
