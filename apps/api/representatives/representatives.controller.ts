// Representatives over HTTP: looked up, read, added, corrected and deactivated by hand.
import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { may, type Action, type Actor, type RepresentativeResource } from '#libs/access';
import { PRESENCES, type RepresentativeState } from '#libs/domain';
import type { Page } from '#libs/read-models';
import type { Caller, CommandAnswer, HistoryItem, RepresentativeOrder } from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { About, Sender, SignedIn } from '../auth/sender.decorator';
import { Backend } from '../backend';
import { CommandHeaders, Commands, plain } from '../http/commands';
import { Id, Line, Word } from '../http/fields';
import { HistoryItems } from '../http/history-items';
import { languageOf, LanguageQuery } from '../http/language';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { AtQuery, momentOf } from '../http/moment';
import type { Reason } from '../http/plain-bodies';
import { notThen } from '../http/problem';
import { Receipted } from '../http/receipted';
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
  constructor(private readonly backend: Backend) {}

  @Get()
  @Lists('representative')
  @ApiOperation({ summary: 'The representatives, at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(RepresentativeItem) })
  async list(@Query() query: RepresentativeQuery, @SignedIn() actor: Actor): Promise<Page<RepresentativeItem>> {
    const { externalId, q, manager: managerId } = query;
    const status = isRep(actor) ? undefined : query.status;
    const { items, next } = await this.backend.readModels.representatives(
      { externalId, q, managerId, status },
      pageOf(query),
      await this.backend.services.policies.tiers(),
    );
    return { items: items.map((each) => forReader(each, actor, OF_SUPERIORS)), next };
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
    const answer = await this.backend.services.representatives.add({ ...record, traits }, sender);
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
    const view = await this.backend.services.representatives.get(id, momentOf(query));
    if (!view) throw notThen('representative');
    const { exists: _, ...representative } = view.representative;
    const allowed = this.backend.services.representatives
      .allowed(view.representative)
      .filter(
        (name) =>
          query.at === undefined && may(actor, `representative:${name}` as Action<'representative'>, about) === 'yes',
      );
    response.set('ETag', `"${view.version}"`);
    return forReader({ id, version: view.version, ...representative, allowed }, actor, ['presence']);
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
    return { items: await this.backend.services.representatives.history(id, languageOf(query, accepted)) };
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    const { representatives } = this.backend.services;
    if (name === 'deactivate') return representatives.deactivate(id, (data as Reason).reason, sender);
    if (name !== 'correct') return representatives.execute(id, { name, data } as RepresentativeOrder, sender);
    const { details = {}, traits = {}, reason } = data as CorrectRepresentative;
    const correction = { details, traits, ...(reason === undefined ? {} : { reason }) };
    return representatives.execute(id, { name, data: correction }, sender);
  }
}

const OF_SUPERIORS = ['status', 'departureId', 'lastWorkingDay', 'openHandovers', 'load'] as const;

const isRep = (actor: Actor) => actor.kind === 'person' && actor.role === 'rep';

/** Colleagues are a directory for everybody; that somebody leaves is for those above, and for the one who leaves. */
function forReader<Row extends { id: string }, Hidden extends keyof Row>(
  row: Row,
  actor: Actor,
  hidden: readonly Hidden[],
): Omit<Row, Hidden> & Partial<Pick<Row, Hidden>> {
  if (!isRep(actor) || (actor.kind === 'person' && actor.representativeId === row.id)) return row;
  const shown = { ...row };
  for (const key of hidden) delete (shown as Partial<Row>)[key];
  return shown;
}
