// What clients have said, kept beside the log: the state must always have it, and no window closes over a standstill.
import {
  candidateOf,
  isOpen,
  streamOf,
  type ClientState,
  type Handover,
  type HandoverState,
  type RepresentativeState,
  canBecomeOwner,
} from '#libs/domain';
import type { Folded, MemoryLog } from '../../memory-log/testing';

/** A time in which the client may answer, and how much of it was on hold. */
interface Window {
  since: number;
  length: number;
  stood: number;
}
type Data = Record<string, string & number>;

export class Words {
  /** By handover: whom the client refused in it, or in those that it superseded or continues. */
  private readonly refused = new Map<string, Set<string>>();
  private readonly answers = new Map<string, Map<number, object>>();
  private readonly windows = new Map<string, Window>();
  /** Handovers whose successor is missing. */
  private readonly missing = new Set<string>();
  /** By handover: since when it is on hold. */
  private readonly still = new Map<string, number>();

  hear(log: MemoryLog, events: Folded[]): void {
    for (const event of events) {
      const [noun, id = ''] = event.stream.split('/');
      if (noun !== 'handover') continue;
      this.said(id, event);
      this.window(id, event);
      this.standstill(id, event);
      this.mail(id, event);
      if (event.type === 'HandoverCancelled') mustBeLookedAfter(log, event);
    }
    for (const id of new Set([...this.refused.keys(), ...this.answers.keys()])) {
      const state = log.state<HandoverState>(streamOf('handover', id));
      if (state.exists) this.mustRemember(id, state);
    }
  }

  private said(id: string, { type, data, after }: Folded): void {
    const { representativeId = '', survey, clientId: _, reason: __, ...answer } = data as Data;
    if (type === 'SuccessorObjected') this.refusedIn(id).add(representativeId);
    if (type === 'HandoverCancelled' && (after as Handover).before?.supersededBy)
      for (const each of this.refusedIn(id)) this.refusedIn((after as Handover).before?.supersededBy ?? '').add(each);
    if (type === 'HandoverReopened') {
      const later = this.overtook.get(id);
      for (const each of this.refusedIn(later ?? '')) this.refusedIn(id).add(each);
    }
    if (type === 'HandoverCancelled' && (after as Handover).before?.supersededBy)
      this.overtook.set(id, (after as Handover).before?.supersededBy ?? '');
    if (type === 'SurveyAnswered' || type === 'SurveyAnswerCorrected')
      this.answers.set(id, new Map([...(this.answers.get(id) ?? []), [Number(survey), { survey, ...answer }]]));
  }

  private readonly overtook = new Map<string, string>();

  private refusedIn(id: string): Set<string> {
    const found = this.refused.get(id) ?? new Set<string>();
    this.refused.set(id, found);
    return found;
  }

  /** Opened when the client was told or asked; closed by time only after that long without a hold. */
  private window(id: string, { type, data, at, after }: Folded): void {
    const now = Date.parse(at);
    const { survey, closesAt } = data as Data;
    const notice = (after as Handover).steps['notify-client'];
    const opened = (key: string, end: string) =>
      this.windows.set(key, { since: now, length: Date.parse(end) - now, stood: 0 });
    const told = type === 'NoticeGiven' || (type === 'EffectDone' && (data as Data)['kind'] === 'notice');
    if (told && notice.status === 'under-way' && notice.silenceEndsAt) opened(`${id} notice`, notice.silenceEndsAt);
    if (type === 'SurveyRequested') opened(`${id} ${survey}`, String(closesAt));
    const closing =
      type === 'NoticeUncontested' ? `${id} notice` : type.startsWith('SurveyClosed') ? `${id} ${survey}` : undefined;
    const window = closing === undefined ? undefined : this.windows.get(closing);
    if (window && now - window.since - window.stood < window.length)
      throw new Error(
        `the window ${closing} closed ${window.length - (now - window.since - window.stood)} ms too early`,
      );
  }

  private readonly delivered = new Set<string>();

  /** A survey counts as silence where its own mail arrived, or where nobody wrote one, and only there. */
  private mail(id: string, { type, data }: Folded): void {
    const { survey = 0, kind, effect, effectId = '' } = data as Data & { effect?: { effectId: string } };
    if (type === 'SurveyRequested') this.asking.set(`${id} ${survey}`, effect?.effectId);
    if (type === 'EffectDone' && kind === ('survey' as unknown)) this.delivered.add(effectId);
    const asked = this.asking.get(`${id} ${survey}`);
    const arrived = asked === undefined || this.delivered.has(asked);
    if (type === 'SurveyClosedUnanswered' && !arrived) throw new Error(`${id} takes a lost mail for silence`);
    if (type === 'SurveyUndelivered' && arrived) throw new Error(`${id} takes silence for a lost mail`);
  }

  private readonly asking = new Map<string, string | undefined>();

  /** Paused, superseded, or without its successor. */
  private standstill(id: string, { type, data, at, after }: Folded): void {
    const now = Date.parse(at);
    if (type === 'SuccessorLost' && (data as Data)['reason'] === ('unavailable' as unknown)) this.missing.add(id);
    else if (['SuccessorLost', 'SuccessorRestored', 'SuccessorNominated'].includes(type)) this.missing.delete(id);
    const stands = (after as Handover).status !== 'open' || this.missing.has(id);
    const since = this.still.get(id);
    if (stands && since === undefined) this.still.set(id, now);
    if (stands || since === undefined) return;
    this.still.delete(id);
    for (const [key, window] of this.windows)
      if (key.startsWith(`${id} `)) window.stood += Math.max(0, now - Math.max(since, window.since));
  }

  private mustRemember(id: string, handover: Handover): void {
    const refused = [...this.refusedIn(id)];
    const forgotten = isOpen(handover) && refused.find((each) => !handover.refused.includes(each));
    if (forgotten) throw new Error(`the client refused ${forgotten}, and handover ${id} does not know`);
    const again = isOpen(handover) && refused.find((each) => each === candidateOf(handover));
    if (again) throw new Error(`the client refused ${again}, who is a candidate in handover ${id} again`);
    const answers = [...(this.answers.get(id)?.values() ?? [])];
    const kept = answers.length > 0 ? JSON.stringify(handover) : '';
    for (const answer of answers)
      if (!kept.includes(JSON.stringify(answer).slice(1, -1)))
        throw new Error(`the answer ${JSON.stringify(answer)} is lost from handover ${id}`);
  }
}

/** A person who cancels names an owner who stayed at that moment. */
function mustBeLookedAfter(log: MemoryLog, { stream, data }: Folded): void {
  const { clientId = '', cause } = data as Data;
  if (cause !== ('cancelled' as unknown)) return;
  const { ownerId } = log.state<ClientState>(streamOf('client', clientId));
  const owner = ownerId && log.state<RepresentativeState>(streamOf('representative', ownerId));
  if (!owner || !canBecomeOwner(owner))
    throw new Error(`${stream} was cancelled, and nobody who stays owns the client`);
}
