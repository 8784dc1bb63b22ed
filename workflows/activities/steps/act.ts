// What every activity of a handover is made of: a duty if one is due, then the mails that are owed for it.
import type { HandoverCommand, HandoverEffectKind } from '#libs/domain';
import type { OwedEffect, OwedMail } from '#libs/services';
import type { Missing } from '#libs/telling';
import type { Entry } from '../../contract';
import { deliver } from '../deliver';
import type { ActivityDeps } from '../deps';
import { doDuty } from '../duty';
import type { PostOffice } from '../post-office';
import { handoverProgressOf, type HandoverProgress } from '../progress';

/** Temporal's name for it is the key under which it is registered. */
export type HandoverActivity = (id: string, entry: Entry) => Promise<HandoverProgress>;

interface Work {
  /** The duty that comes first, unless only its mail is still owed. */
  duty?: (entry: Entry) => HandoverCommand;
  sends?: HandoverEffectKind;
  /** What the mail says is still to be done. */
  missing?: (mail: OwedMail) => Missing | undefined;
}
export type Act = (work: Work) => HandoverActivity;

export function actsOn(deps: ActivityDeps, post: PostOffice): Act {
  const { handovers } = deps.services;
  return ({ duty, sends, missing }) =>
    async (id, entry) => {
      if (duty && entry.effectId === undefined) {
        const command = duty(entry);
        await doDuty(
          `handover/${id}`,
          command.name,
          () => look(id, entry),
          (caller) => handovers.execute(id, command, caller),
        );
      }
      if (sends) {
        const wanted = ({ noun, effect }: OwedEffect) =>
          noun === 'handover' && effect.kind === sends && effect.step === entry.step && effect.number === entry.number;
        const say = (owed: OwedEffect) => (owed.noun === 'handover' ? missing?.(owed) : undefined);
        await deliver(deps, post, `handover/${id}`, wanted, say);
      }
      return handoverProgressOf(await handovers.progress(id, 'recall'));
    };

  async function look(id: string, { what, step, number }: Entry) {
    const now = await handovers.progress(id);
    if (!now) return undefined;
    const instant = deps.now();
    const due = now.upcoming.some(
      (each) => each.what === what && each.step === step && each.number === number && each.at <= instant,
    );
    return { version: now.version, due };
  }
}

export const stepOf = ({ step }: Entry) => step as OwedMail['effect']['step'];
