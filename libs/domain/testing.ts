// Given a handover, when commands come, then events or a refusal: the rules without a log, for tests.
import { dueInstant, localDate } from '#libs/calendar';
import { initialClient, type ClientState } from './client/state';
import type { Context } from './decision';
import { dutiesAt } from './handover/duties';
import { folded } from './handover/facts';
import { handover as noun, type HandoverCommand } from './handover/noun';
import { planSteps } from './handover/plan';
import type { Handover, HandoverOpening } from './handover/state';
import { evolve } from './nouns';
import { builtInPolicy } from './policy/built-in';
import { SECTIONS, type TrackName } from './words/process';
import { initialRepresentative, type Presence, type RepresentativeState } from './representative/state';

type DataOf<Name extends HandoverCommand['name']> = Extract<HandoverCommand, { name: Name }>['data'];
/** The event types, or the refusal code. */
type Outcome = string[] | string;

const policy = builtInPolicy(dueInstant);
const OPENED = '2026-11-02T09:00:00.000Z';
const LAST_DAY = '2026-12-18';
const someone = (name: string, presence: Presence = { status: 'active' }): RepresentativeState => ({
  ...initialRepresentative,
  exists: true,
  details: { name, email: `${name}@baton.example` },
  presence,
});

const contextAt = (now: string, actor: string): Context => ({
  actor,
  now,
  due: dueInstant,
  today: (calendar) => localDate(calendar, now),
});

class Story {
  now = OPENED;
  handover: Handover;
  client: ClientState;
  readonly representatives: Record<string, RepresentativeState> = {
    out: someone('out', { status: 'leaving', departureId: 'd', lastWorkingDay: LAST_DAY }),
    tom: someone('tom'),
    uma: someone('uma'),
    lead: someone('lead'),
  };

  constructor(track: TrackName) {
    const rules = policy.tracks[track];
    const anchors = { announcement: OPENED, 'last-working-day': { date: LAST_DAY } };
    const data: HandoverOpening = {
      clientId: 'c',
      departureId: 'd',
      outgoingId: 'out',
      leadId: 'lead',
      tier: track === 'vip' ? 'gold' : 'ordinary',
      track,
      policyId: 'p',
      policyVersion: 1,
      rules,
      calendar: policy.calendar,
      lastWorkingDay: LAST_DAY,
      plan: planSteps(rules, policy.calendar, anchors, contextAt(OPENED, 'hr')),
      dossier: {},
    };
    this.handover = folded({ exists: false, id: 'h' }, [{ type: 'HandoverOpened', data }], {
      now: OPENED,
      actor: 'hr',
    });
    const details = { name: 'Client', email: 'client@example.org' };
    const known = { exists: true, active: true, ownerId: 'out', openHandoverId: 'h', handoverIds: ['h'] };
    this.client = { ...initialClient, ...known, details };
  }

  /** Sends a command; if accepted, its events have happened; if refused, nothing has changed. */
  when<Name extends HandoverCommand['name']>(name: Name, data: DataOf<Name>, actor = 'manager'): Outcome {
    const { handover, client, representatives } = this;
    const command = { name, data } as unknown as HandoverCommand;
    const decision = noun.decide({ handover, client, representatives }, command, contextAt(this.now, actor));
    if ('refused' in decision) return decision.refused;
    for (const { stream, type, data: fact } of decision.events) {
      const event = { type, data: fact, at: this.now, actor };
      const [kind, id = ''] = stream.split('/');
      if (kind === 'handover') this.handover = evolve(stream, this.handover, event) as Handover;
      else if (kind === 'client') this.client = evolve(stream, this.client, event) as ClientState;
      else if (kind === 'representative')
        this.representatives[id] = evolve(stream, this.representatives[id], event) as RepresentativeState;
    }
    return decision.events.map(({ type }) => type);
  }

  /** Those of the named commands that the system owes now. */
  duties(): string[] {
    return dutiesAt(this.handover, this.now).map(({ name }) => name);
  }

  /** Settles the mail that was ordered last. */
  mailed(): Outcome {
    const effectId = this.handover.effects.at(-1)?.effectId ?? '';
    return this.when('record-effect-done', { effectId, reference: '<1@baton.example>' }, 'system');
  }

  leaves(id: string): void {
    this.representatives[id] = someone(id, { status: 'left' });
  }

  withDossier(): this {
    for (const section of SECTIONS)
      this.when('fill-dossier-section', { section, fields: [{ key: 'k', text: 't', source: 's' }] }, 'rep:out');
    this.when('sign-dossier', {}, 'rep:out');
    this.when('approve-dossier', {});
    return this;
  }

  withSuccessor(representativeId = 'tom'): this {
    this.when('nominate-successor', { representativeId });
    this.when('approve-successor', {}, 'hr');
    this.when('accept-appointment', {}, `rep:${representativeId}`);
    return this;
  }

  /** The client was told by telephone and has answered. */
  withNotice(): this {
    this.when('send-notice', { channel: 'call' });
    this.when('record-acknowledgement', {});
    return this;
  }

  withVisit(): this {
    this.when('record-visit', { heldAt: this.now, mode: 'in-person', present: ['both'] });
    return this;
  }
}

/** A handover under the built-in policy, opened on 2 November 2026 for a last working day of 18 December. */
export const given = (track: TrackName): Story => new Story(track);
