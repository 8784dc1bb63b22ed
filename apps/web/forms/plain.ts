// Commands that take nothing, a reason or a note, and so need no form of their own. Which of these it is must match the
// body in the api's document.
import type { Command, Noun } from '../api/nouns';
import type { paths } from '../api/schema';

/** The forms that many commands share, with the body of each. */
interface Shared {
  nothing: Record<string, never>;
  reason: { reason: string };
  'reason-optional': { reason?: string };
  note: { note?: string };
}
export type SharedForm = keyof Shared;

type BodyAt<Address> = Address extends keyof paths
  ? paths[Address] extends { post: { requestBody: { content: { 'application/json': infer Body } } } }
    ? Body
    : never
  : never;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type FormFor<Body> = { [F in SharedForm]: Same<Shared[F], Body> extends true ? F : never }[SharedForm];

export const PLAIN: { [N in Noun]?: { [C in Command<N>]?: FormFor<BodyAt<`/v1/${N}/{id}/${C}`>> } } = {
  handovers: {
    'sign-dossier': 'nothing',
    'approve-dossier': 'nothing',
    'return-dossier': 'reason',
    'accept-appointment': 'nothing',
    'decline-appointment': 'reason',
    'record-acknowledgement': 'note',
    'record-objection': 'reason',
    'cancel-visit': 'reason',
    pause: 'reason',
    resume: 'nothing',
  },
  clients: { deactivate: 'reason', 'refuse-erasure': 'reason-optional' },
  representatives: {
    'close-to-new-clients': 'reason',
    'reopen-to-new-clients': 'reason',
    deactivate: 'reason',
    reinstate: 'reason',
  },
};
