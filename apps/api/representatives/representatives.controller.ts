// Representatives over HTTP: found, read, added, corrected and deactivated by hand.
import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { may, type Action, type Actor, type RepresentativeResource } from '#libs/access';
import { PRESENCES, type RepresentativeState } from '#libs/domain';
import type { Page, ReadModels } from '#libs/read-models';
import {
  PoliciesService,
  READ_MODELS,
  RepresentativesService,
  maskedPresence,
  type Caller,
  type CommandAnswer,
  type HistoryItem,
  type RepresentativeOrder,
} from '#libs/services';
import { saying } from '#libs/telling';
import { Access, Lists } from '../auth/access.decorator';
import { About, Sender, SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { CommandHeaders, Commands, plain } from '../command-routes/commands';
import { Id, Line, Word } from '../http/fields';
import { HistoryItems } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { AtQuery, momentOf } from '../http/moment';
import type { Reason } from '../http/plain-bodies';
import { notThen, Problem } from '../problems/problem';
import { Receipted } from '../command-routes/receipted';
import { AddRepresentative, REPRESENTATIVE_BODIES, type CorrectRepresentative } from './representative-bodies';
import { RepresentativeDetail, RepresentativeItem } from './representative-views';

class RepresentativeQuery extends PageQuery {
  @Line({ optional: true, about: "The source's own id." }) externalId?: string;
  @Id({ optional: true }) manager?: string;
  @Line({ optional: true, about: 'Part of a name or of the external id, without regard to case and accents.' })
  q?: string;
  @Word(PRESENCES, { optional: true, about: 'Not for reps.' })
  status?: RepresentativeState['presence']['status'];
}

@ApiTags('representatives')
@ApiBearerAuth()
@Controller('v1/representatives')
@Commands('representative', REPRESENTATIVE_BODIES)
export class RepresentativesController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly representatives: RepresentativesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly things: Things,
  ) {}

  @Get()
  @Lists('representative')
  @ApiOperation({ summary: 'The representatives, at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(RepresentativeItem) })
  async list(@Query() query: RepresentativeQuery, @SignedIn() actor: Actor): Promise<Page<RepresentativeItem>> {
    const { externalId, q, manager: managerId } = query;
    const status = isRep(actor) ? undefined : query.status;
    const seenBy = await this.things.seenBy(actor);
    const knows = await this.things.knownTo(seenBy);
    const { items, next } = await this.readModels.representatives(
      { externalId, q, managerId, status, ...(seenBy && knows ? { reader: { seenBy, knows } } : {}) },
      pageOf(query),
      await this.policies.tiers(),
    );
    const isAbove = (id: string) => seenBy === undefined || id === seenBy.me || seenBy.team.includes(id);
    return { items: items.map((each) => itemFor(each, isAbove(each.id), isRep(actor))), next };
  }

  @Post()
  @Access('representative:add', 'new')
  @CommandHeaders()
  @ApiOperation({ summary: 'Adds a representative by hand.' })
  @ApiCreatedResponse({ type: Receipted })
  async add(
    @Body() body: AddRepresentative,
    @Sender() sender: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    const { traits = {}, ...record } = plain(body);
    const answer = await this.representatives.add({ ...record, traits }, sender);
    response.location(`/v1/representatives/${answer.id}`);
    return answer;
  }

  @Get(':id')
  @Access('representative:read')
  @ApiOperation({ summary: 'One representative; or as it was at a moment.' })
  @ApiOkResponse({ type: RepresentativeDetail })
  async get(
    @Param('id') id: string,
    @Query() query: AtQuery,
    @SignedIn() actor: Actor,
    @About() about: RepresentativeResource,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RepresentativeDetail> {
    const moment = momentOf(query);
    const isAbove = may(actor, 'representative:history', about) === 'yes';
    // The existence of versions would reveal a departure that is not known yet.
    if (!isAbove && moment && 'version' in moment) throw new Problem(403, saying('not-allowed/version'));
    const view = await this.representatives.get(id, moment);
    if (!view) throw notThen('representative');
    const { presence, externalId, details, traits } = view.representative;
    const representative = { id, ...(externalId === undefined ? {} : { externalId }), details, traits };
    const fitting = moment ? [] : this.representatives.allowed(view.representative);
    const allowed = fitting.filter(
      (name) => may(actor, `representative:${name}` as Action<'representative'>, about) === 'yes',
    );
    if (isAbove) {
      response.set('ETag', `"${view.version}"`);
      return { ...representative, version: view.version, presence, allowed };
    }
    const knows = await this.things.knowledgeOf(actor);
    const shown = { presence: knows(id) ? presence : maskedPresence(presence) };
    return { ...representative, ...(isRep(actor) || moment ? {} : shown), allowed };
  }

  @Get(':id/history')
  @Access('representative:history')
  @ApiOperation({ summary: 'Every event of it: who, when, and one plain sentence.' })
  @ApiOkResponse({ type: HistoryItems })
  async history(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: HistoryItem[] }> {
    return { items: await this.representatives.history(id, languageOf(query, accepted)) };
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    const { representatives } = this;
    if (name === 'deactivate') return representatives.deactivate(id, (data as Reason).reason, sender);
    if (name !== 'correct') return representatives.execute(id, { name, data } as RepresentativeOrder, sender);
    const { details = {}, traits = {}, reason } = data as CorrectRepresentative;
    const correction = { details, traits, ...(reason === undefined ? {} : { reason }) };
    return representatives.execute(id, { name, data: correction }, sender);
  }
}

const isRep = (actor: Actor) => actor.kind === 'person' && actor.role === 'rep';

type Row = Awaited<ReturnType<ReadModels['representatives']>>['items'][number];

/**
 * The directory is open to everybody. That somebody is leaving is only for their superiors and themselves; so is the
 * version.
 */
function itemFor({ version, ...row }: Row, isAbove: boolean, toRep: boolean): RepresentativeItem {
  if (isAbove) return { ...row, version };
  if (!toRep) return row;
  const { status: _, departureId: __, lastWorkingDay: ___, openHandovers: ____, load: _____, ...shown } = row;
  return shown;
}
