// The commands and the views of one handover.
import { Inject, Injectable } from '@nestjs/common';
import { dueInstant } from '#libs/calendar';
import {
  NOUNS,
  outgoingIsGone,
  refuse,
  representativesFor,
  stageOf,
  streamOf,
  tasksOf,
  whoActs,
  type Context,
  type Decision,
  type Handover,
  type HandoverCommand,
  type HandoverCommandName,
  type Recipient,
  type RepresentativeState,
  type Language,
  type Task,
} from '#libs/domain';
import type { ReadModels } from '#libs/read-models';
import type { Read } from '../read';
import type { Caller, CommandAnswer, HistoryItem, Moment } from '../caller';
import { instantOf } from '../connections/codec';
import { Clock } from '../clock';
import { Commands } from '../commands';
import { History } from '../history';
import { READ_MODELS } from '../connections/tokens';
import { changesBetween, type HandoverChanges } from './handover-changes';
import { handoverPast, reachedAt, statesIn, viewsBetween, type HandoverView, type VersionRange } from './handover-past';
import { handoverProgress, type HandoverProgress } from './handover-progress';
import { owedMails, type OwedMail } from './owed-mails';

@Injectable()
export class HandoversService {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly commands: Commands,
    private readonly facts: History,
    private readonly clock: Clock,
  ) {}

  execute(id: string, command: HandoverCommand, caller: Caller): Promise<CommandAnswer> {
    return this.commands.executeOn('handover', id, command, caller, (read, context) =>
      decideOnHandover(read, id, command, context),
    );
  }

  /** Folded from the streams, so always current; or as it was at a moment. Undefined when there was none. */
  async get(id: string, at?: Moment): Promise<HandoverView | undefined> {
    if (at !== undefined) return this.getPast(id, at);
    const { state, version } = await this.facts.load('handover', id);
    if (!state.exists) return undefined;
    const client = await this.facts.load('client', state.clientId);
    return { id, version, handover: state, clientId: state.clientId, client: client.state };
  }

  /** As it was after each of these versions, in order; versions that it does not have are left out. */
  async between(id: string, range: VersionRange): Promise<HandoverView[]> {
    const past = await handoverPast(this.facts, id);
    return past ? [...viewsBetween(past, range)] : [];
  }

  /**
   * What changed from one moment to another, or to now, and by whom. Undefined when there was no such handover then.
   */
  async changes(
    id: string,
    moments: { from: Moment; to?: Moment },
    language: Language = 'en',
  ): Promise<HandoverChanges | undefined> {
    const past = await handoverPast(this.facts, id);
    return past && changesBetween(past, moments, language, this.readModels.personNames);
  }

  private async getPast(id: string, at: Moment): Promise<HandoverView | undefined> {
    const past = await handoverPast(this.facts, id);
    const reached = past && reachedAt(past, at);
    if (!reached) return undefined;
    const { handover, client } = statesIn(past, reached);
    if (!handover.exists) return undefined;
    const { version } = reached;
    return { id, version, handover, clientId: past.clientId, client, at: instantOf(reached.at) };
  }

  /** What its workflow waits for, without personal data; undefined when there is no such handover. */
  progress(id: string, look: 'anew' | 'recall' = 'anew'): Promise<HandoverProgress | undefined> {
    return handoverProgress(this.facts, this.clock, id, look);
  }

  /** The mails that are owed now, with what they have to say. */
  owedMails(id: string): Promise<OwedMail[]> {
    return owedMails(this.facts, this.clock, id);
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.facts.told(streamOf('handover', id), language);
  }

  /**
   * The commands that fit the handover's state now, for this actor; libs/access decides whether the actor may send
   * them. Those that move the handover on come first, in the order in which a person would think of them.
   */
  allowed(handover: Handover, actor: string): HandoverCommandName[] {
    const allowed = NOUNS.handover.fitting(handover, this.clock.context(actor));
    // A paused handover goes on by being resumed, though what the client says is accepted meanwhile.
    const onward =
      handover.status === 'paused' ? (['resume'] as const) : this.tasks(handover).flatMap(({ commands }) => commands);
    return [...new Set([...onward.filter((name) => allowed.includes(name)), ...allowed])];
  }

  /** What waits for whom at present. */
  tasks(handover: Handover): Task[] {
    return tasksOf(handover, outgoingIsGone(handover, this.clock.context('system')));
  }

  /** Whose move it is, or was at the view's moment; undefined when the handover is closed. */
  waitsFor({ handover, at = this.clock.now() }: HandoverView): Recipient | undefined {
    const stage = stageOf(handover);
    if (stage === 'completed' || stage === 'cancelled') return undefined;
    return whoActs(handover, stage, outgoingIsGone(handover, { now: at, due: dueInstant }));
  }
}

/** Loads the handover, its client and the representatives concerned, and decides. */
export async function decideOnHandover(
  read: Read,
  id: string,
  command: HandoverCommand,
  context: Context,
): Promise<Decision> {
  const handover = await read('handover', id);
  if (!handover.exists) return refuse('unknown-handover');
  const client = await read('client', handover.clientId);
  const representatives = await representativesOf(read, representativesFor(handover, command));
  return NOUNS.handover.decide({ handover, client, representatives }, command, context);
}

async function representativesOf(read: Read, ids: string[]): Promise<Record<string, RepresentativeState>> {
  const states = await Promise.all(ids.map(async (id) => [id, await read('representative', id)] as const));
  return Object.fromEntries(states);
}
