// Handovers made by the real rules, with their history as in the log, for tests of the exports.
import { dueInstant, localDate } from '#libs/calendar';
import {
  builtInPolicy,
  NOUNS,
  dutiesAt,
  evolve,
  nextDuty,
  initialState,
  SECTIONS,
  type ClientState,
  type Context,
  type Handover,
  type HandoverCommand,
  type RepresentativeState,
  type Track,
  type TrackName,
} from '#libs/domain';
import type { LoggedEvent, Trace } from './logged';

type DataOf<Name extends HandoverCommand['name']> = Extract<HandoverCommand, { name: Name }>['data'];

const HANDOVER = 'handover/h';
const policy = builtInPolicy(dueInstant);
export const rulesOf = (track: TrackName): Track => policy.tracks[track];

export class History {
  now = '2026-11-02T09:00:00.000Z';
  readonly events: LoggedEvent[] = [];
  private readonly states = new Map<string, unknown>();

  constructor(
    readonly track: TrackName,
    readonly rules: Track = rulesOf(track),
  ) {
    for (const id of ['out', 'tom', 'uma', 'lead'])
      this.record(`representative/${id}`, 'RepresentativeAdded', { details: { name: id }, traits: {} }, 'hr');
    this.record('client/c', 'ClientAdded', { details: { name: 'Client', email: 'client@example.org' } }, 'hr');
    this.record('client/c', 'OwnerChanged', { from: null, to: 'out', basis: 'import' }, 'hr');
    const { calendar } = policy;
    const ids = { clientId: 'c', departureId: 'd', outgoingId: 'out', leadId: 'lead', policyId: 'p', policyVersion: 1 };
    const tier = track === 'vip' ? 'gold' : 'ordinary';
    const opening = { ...ids, tier, track, rules, calendar, lastWorkingDay: '2026-12-18', plan: {}, dossier: {} };
    this.record(HANDOVER, 'HandoverOpened', opening, 'hr');
  }

  get handover(): Handover {
    return this.states.get(HANDOVER) as Handover;
  }
  get trace(): Trace {
    return { id: 'h', events: this.events.filter(({ stream }) => stream === HANDOVER) };
  }

  /** Sends a command; returns the refusal code, if any. */
  when<Name extends HandoverCommand['name']>(name: Name, data: DataOf<Name>, actor = 'manager:lead'): string {
    const command = { name, data } as unknown as HandoverCommand;
    const representatives = Object.fromEntries(
      ['out', 'tom', 'uma', 'lead'].map((id) => [id, this.states.get(`representative/${id}`) as RepresentativeState]),
    );
    const world = { handover: this.handover, client: this.states.get('client/c') as ClientState, representatives };
    const context: Context = { actor, now: this.now, due: dueInstant, today: (each) => localDate(each, this.now) };
    const decision = NOUNS.handover.decide(world, command, context);
    if ('refused' in decision) return decision.refused;
    for (const { stream, type, data: fact } of decision.events) this.record(stream, type, fact, actor, name);
    return 'done';
  }

  record(stream: string, type: string, data: object, actor: string, command = 'test'): void {
    const at = this.now;
    const before = this.states.get(stream) ?? initialState(stream);
    this.states.set(stream, evolve(stream, before, { type, data, at, actor }));
    const version = this.events.filter((each) => each.stream === stream).length + 1;
    const position = this.events.length + 1;
    this.events.push({ position, stream, version, type, actor, command, occurredAt: at, recordedAt: at, data });
  }

  compile(): this {
    for (const section of SECTIONS)
      this.when('fill-dossier-section', { section, fields: [{ key: 'k', text: 'Canary', source: 's' }] }, 'rep:out');
    this.when('sign-dossier', {}, 'rep:out');
    this.when('approve-dossier', {});
    return this;
  }

  appoint(representativeId = 'tom'): this {
    this.when('nominate-successor', { representativeId });
    this.when('approve-successor', {}, 'hr');
    this.when('accept-appointment', {}, `rep:${representativeId}`);
    return this;
  }

  tell(): this {
    this.when('send-notice', { channel: 'call' }, 'rep:out');
    return this;
  }
  acknowledge(): this {
    this.when('record-acknowledgement', {}, 'rep:out');
    return this;
  }
  visit(): this {
    this.when('record-visit', { heldAt: this.now, mode: 'in-person', present: ['Canary'] }, 'rep:out');
    return this;
  }
  interview(): this {
    this.when('record-interview', { heldAt: this.now, answers: [] }, 'rep:tom');
    return this;
  }

  /** Advances the time and lets the system do its duties until nothing is due any more. */
  wait(): this {
    for (;;) {
      for (const { effectId } of this.handover.effects)
        this.when('record-effect-done', { effectId, reference: '<m@baton.example>' }, 'system');
      for (const duty of dutiesAt(this.handover, this.now)) this.when(duty.name, duty.data as never, 'system');
      if (this.handover.effects.length > 0 || dutiesAt(this.handover, this.now).length > 0) continue;
      const next = nextDuty(this.handover);
      if (next === undefined) return this;
      this.now = next;
    }
  }

  /** Everything that the track has, on its successful path to the end. */
  whole(): this {
    return this.compile().appoint().tell().acknowledge().visit().interview().wait();
  }
}
