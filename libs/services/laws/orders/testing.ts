// Commands on handovers, with the data that the state asks for.
import {
  isOpen,
  NOUNS,
  type Handover,
  type HandoverCommand,
  type HandoverState,
  type Section,
  type StepName,
} from '#libs/domain';
import { decideOnHandover } from '../../handover/handovers.service';
import type { MemoryLog, Meanwhile } from '../../memory-log/testing';
import { GOOD_WAY, pick, rep, REPRESENTATIVES, type Doing } from '../actions/testing';
import { openHandovers } from '../worker/testing';

const SKIPPABLE: StepName[] = ['compile-dossier', 'joint-visit', 'interview', 'follow-up-surveys', 'compile-dossier'];
const REQUIRED: Section[] = ['background', 'history'];

/** Goes to one of the handovers that the command fits, if there are any. */
export async function order(log: MemoryLog, { which, command, who }: Doing<'handover'>, meanwhile?: Meanwhile) {
  const open = openHandovers(log);
  const fitting = open.filter(
    ([, handover]) =>
      maySay(handover, command) ||
      NOUNS.handover.fitting(handover, log.context('manager')).some((name) => name === command),
  );
  const [id] = pick(fitting.length > 0 ? fitting : open, which) ?? [];
  if (id) await send(log, id, command, someone(log, who), meanwhile);
}

/** The client says something in the middle of a pause; the windows are postponed by that time. */
export async function interrupt(log: MemoryLog, { which, command, who, days }: Doing<'interrupt'>): Promise<void> {
  const told = openHandovers(log).filter(([, handover]) => maySay(handover, command));
  const [id] = pick(told, which) ?? [];
  if (!id) return;
  await send(log, id, 'pause', rep(who));
  log.now += days * 86_400_000;
  if (who % 2) await send(log, id, command, rep(who));
  await send(log, id, 'resume', rep(who));
}

/** Takes this many steps and, after all of them, skips the dossier. */
export async function drive(log: MemoryLog, { which, who, steps }: Doing<'drive'>): Promise<void> {
  const [id] = pick(openHandovers(log), which) ?? [];
  if (!id) return;
  for (const command of GOOD_WAY.slice(0, steps)) await send(log, id, command, someone(log, who));
  if (steps === GOOD_WAY.length) await send(log, id, 'skip-step', 'r0');
}

/** Half of the numbers mean those who stay, if any do. */
const someone = (log: MemoryLog, who: number): string =>
  (who < REPRESENTATIVES ? undefined : pick(log.staying(), who)) ?? rep(who);

async function send(log: MemoryLog, id: string, name: HandoverCommand['name'], who: string, meanwhile?: Meanwhile) {
  let seen = log.state<HandoverState>(`handover/${id}`);
  if (!seen.exists || !isOpen(seen)) return;
  const actor = name === 'approve-successor' ? 'hr' : 'manager';
  const command = orderOn(seen, name, who, log.instant);
  const { refused } = await log.run(
    actor,
    async (read, _, context) => {
      seen = await read('handover', id);
      return decideOnHandover(read, id, command, context);
    },
    meanwhile,
  );
  // Another one has written down the answer in the meantime.
  if (!refused || refused === 'survey-answered' || !seen.exists || !isOpen(seen)) return;
  if (maySay(seen, name)) throw new Error(`what the client says was refused: ${name} in handover ${id}: ${refused}`);
}

/** What a client who was told says of the successor, or answers when asked, is never refused. */
function maySay({ steps, effects }: Handover, name: HandoverCommand['name']): boolean {
  const notice = steps['notify-client'];
  if (name === 'record-objection')
    return 'sentAt' in notice && !!notice.sentAt && 'successorId' in steps['appoint-successor'];
  if (name === 'record-acknowledgement') return notice.status === 'under-way' && !!notice.sentAt;
  const followUp = steps['follow-up-surveys'];
  const asked = 'surveys' in followUp ? followUp.surveys.findLast(isAsked) : undefined;
  const onItsWay = effects.some(({ kind, number }) => kind === 'survey' && number === asked?.number);
  return name === 'record-survey-answer' && asked !== undefined && !onItsWay;
}

const isAsked = ({ status }: { status: string }): boolean => status !== 'planned' && status !== 'answered';

/** @param who a representative's id; it also chooses among the possible ways */
function orderOn(handover: Handover, name: HandoverCommand['name'], who: string, now: string): HandoverCommand {
  const reason = 'because';
  const choice = Number(who.slice(1));
  const effectId = handover.effects[0]?.effectId ?? '';
  switch (name) {
    case 'nominate-successor':
      return { name, data: { representativeId: who } };
    case 'cancel':
      return { name, data: { reason, ownerId: who } };
    case 'decline-appointment':
    case 'record-objection':
    case 'pause':
    case 'return-dossier':
    case 'cancel-visit':
      return { name, data: { reason } };
    case 'send-notice':
      return { name, data: { channel: choice % 2 ? 'email' : 'call' } };
    case 'record-effect-done':
      return { name, data: { effectId, reference: '<m@x>' } };
    case 'record-effect-failed':
      return { name, data: { effectId, reason } };
    case 'schedule-visit':
      return { name, data: { at: '2099-01-01T09:00:00.000Z', timeZone: 'UTC', mode: 'video' } };
    case 'record-visit':
      return { name, data: { heldAt: now, mode: 'video', present: [] } };
    case 'record-interview':
      return { name, data: { heldAt: now, answers: [] } };
    case 'fill-dossier-section': {
      const fields = [{ key: `k${choice}`, text: now, source: 'test' }];
      return { name, data: { section: REQUIRED[choice % 2] ?? 'background', fields } };
    }
    case 'skip-step':
      return { name, data: { step: SKIPPABLE[choice % SKIPPABLE.length] ?? 'interview', reason } };
    case 'request-survey':
    case 'close-survey':
      return { name, data: { survey: 1 } };
    case 'record-survey-answer':
      return { name, data: answer(answerable(handover), choice) };
    case 'correct-survey-answer':
      return { name, data: { ...answer(1, choice), reason } };
    default:
      return { name, data: {} } as HandoverCommand;
  }
}

const answer = (survey: number, choice: number) => ({ survey, csat: 1 + (choice % 5), nps: choice });

/** The survey that the client was last asked to answer. */
function answerable(handover: Handover): number {
  const step = handover.steps['follow-up-surveys'];
  const surveys = 'surveys' in step ? step.surveys : [];
  return surveys.findLast(isAsked)?.number ?? 1;
}
