// Handovers over HTTP: the board, one of them now or at any moment, its history, and its commands.
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actorText, may, type Action, type Actor, type HandoverResource } from '#libs/access';
import {
  candidateOf,
  gapsIn,
  isOpen,
  stageOf,
  STEPS,
  successorOf,
  TIERS,
  type Handover,
  type HandoverCommand,
} from '#libs/domain';
import type { Caller, CommandAnswer, HandoverView, HistoryItem } from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { Reader, Traced, type ReaderSaid } from '../auth/reader.decorator';
import { About, SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { Backend } from '../backend';
import { ConformanceView } from '../exports/conformance-view';
import { Commands } from '../http/commands';
import { Id, Word } from '../http/fields';
import { HistoryItems } from '../http/history-items';
import { languageOf, LanguageQuery } from '../http/language';
import { PageQuery, pageOf, pageSchema, QueryFlag } from '../http/lists';
import { AtQuery, momentIn, momentOf, momentText } from '../http/moment';
import { notThen } from '../http/problem';
import { HANDOVER_BODIES } from './handover-bodies';
import { ChangesQuery, HandoverDifference } from './handover-changes';
import { HandoverDetail, HandoverItem } from './handover-views';

class HandoverQuery extends PageQuery {
  @Word(['open', 'paused', 'completed', 'cancelled'], { optional: true }) status?: Handover['status'];
  @Word([...STEPS, 'completed', 'cancelled'], { optional: true }) stage?: string;
  @Word(TIERS, { optional: true }) tier?: string;
  @Word(['vip', 'ordinary'], { optional: true }) track?: string;
  @Id({ optional: true, about: "The client's owner at present." }) owner?: string;
  @Id({ optional: true }) departure?: string;
  @Id({ optional: true }) client?: string;
  @Id({ optional: true, about: 'Takes part: leaves, is nominated, follows, leads or owns.' }) representative?: string;
  @QueryFlag('Whether the stage is past its due date.') overdue?: boolean;
}

@ApiTags('handovers')
@ApiBearerAuth()
@Controller('v1/handovers')
@Commands('handover', HANDOVER_BODIES)
export class HandoversController {
  constructor(
    private readonly backend: Backend,
    private readonly things: Things,
  ) {}

  @Get()
  @Lists('handover')
  @ApiOperation({ summary: 'The board: at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(HandoverItem) })
  async list(@Query() query: HandoverQuery, @SignedIn() actor: Actor) {
    const { status, stage, tier, track, overdue, owner, departure, client, representative } = query;
    const filter = {
      status,
      stage,
      tier,
      track,
      overdue,
      ownerId: owner,
      departureId: departure,
      clientId: client,
      representativeId: representative,
      visibleTo: await this.things.seenBy(actor),
    };
    return this.backend.readModels.handovers(filter, pageOf(query), this.backend.now());
  }

  @Get(':id')
  @Access('handover:read')
  @Traced()
  @ApiOperation({ summary: 'One handover, always current; or as it was at a moment.' })
  @ApiOkResponse({ type: HandoverDetail })
  async get(
    @Param('id') id: string,
    @Query() query: AtQuery,
    @SignedIn() actor: Actor,
    @About() about: HandoverResource,
    @Reader('handover') reader: ReaderSaid,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandoverDetail> {
    const moment = momentOf(query);
    const view = await this.backend.services.handovers.get(id, moment);
    if (!view) throw notThen('handover');
    const { clientId } = view;
    const what = { what: 'handover', handoverId: id, moment: momentText(moment) } as const;
    await this.backend.services.reads.record({ ...reader, clientId, ...what });
    response.set('ETag', `"${view.version}"`);
    return this.detail(view, query.at === undefined ? this.allowed(view, actor, about) : []);
  }

  @Get(':id/history')
  @Access('handover:read')
  @ApiOperation({ summary: 'Every event of it: who, when, and one plain sentence.' })
  @ApiOkResponse({ type: HistoryItems })
  async history(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: HistoryItem[] }> {
    return { items: await this.backend.services.handovers.history(id, languageOf(query, accepted)) };
  }

  @Get(':id/conformance')
  @Access('handover:read')
  @ApiOperation({ summary: 'Whether it followed its process, and what was left out or came before its turn.' })
  @ApiOkResponse({ type: ConformanceView })
  conformance(@Param('id') id: string): Promise<ConformanceView> {
    return this.backend.services.exports.conformance(id);
  }

  @Get(':id/changes')
  @Access('handover:read')
  @Traced()
  @ApiOperation({ summary: 'What changed between two moments, and by whom; the client counts too.' })
  @ApiOkResponse({ type: HandoverDifference })
  async changes(
    @Param('id') id: string,
    @Query() query: ChangesQuery,
    @Reader('handover') reader: ReaderSaid,
    @Headers('accept-language') accepted?: string,
  ): Promise<HandoverDifference> {
    const { from, to } = query;
    const moments = { from: momentIn(from), ...(to === undefined ? {} : { to: momentIn(to) }) };
    const found = await this.backend.services.handovers.changes(id, moments, languageOf(query, accepted));
    if (!found) throw notThen('handover');
    const { clientId, ...difference } = found;
    const moment = [momentText(moments.from), momentText(moments.to)].join(' ').trim();
    await this.backend.services.reads.record({ ...reader, clientId, what: 'changes', handoverId: id, moment });
    return difference;
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    // The routes are made from the table of bodies, whose type ties each name to its data.
    return this.backend.services.handovers.execute(id, { name, data } as HandoverCommand, sender);
  }

  /** What fits the state of the handover and the rights of this actor, both. */
  private allowed({ handover }: HandoverView, actor: Actor, about: HandoverResource): HandoverDetail['allowed'] {
    const fitting = this.backend.services.handovers.allowed(handover, actorText(actor));
    return fitting.filter((name) => may(actor, `handover:${name}` as Action<'handover'>, about) === 'yes');
  }

  private detail({ id, version, handover, client }: HandoverView, allowed: HandoverDetail['allowed']): HandoverDetail {
    const stage = stageOf(handover);
    const dueAt = (isOpen(handover) && handover.plan[stage as keyof Handover['plan']]?.dueAt) || null;
    const { clientId, departureId, status, tier, track, outgoingId, leadId, lastWorkingDay, openedAt } = handover;
    return {
      id,
      version,
      status,
      stage,
      tier,
      track,
      allowed,
      clientId,
      departureId,
      client: {
        id: clientId,
        name: client.details.name,
        externalId: client.externalId,
        lifetimeSpend: client.lifetimeSpend,
      },
      outgoingId,
      leadId,
      candidateId: candidateOf(handover),
      successorId: successorOf(handover) ?? null,
      ownerId: client.ownerId ?? null,
      dueAt,
      overdue: status === 'open' && dueAt !== null && dueAt < this.backend.now(),
      lastWorkingDay,
      openedAt,
      closedAt: handover.closedAt,
      closedBecause: handover.closedBecause,
      policyId: handover.policyId,
      policyVersion: handover.policyVersion,
      plan: handover.plan,
      steps: handover.steps,
      dossier: handover.dossier,
      gaps: gapsIn(handover),
      refused: handover.refused,
    };
  }
}
