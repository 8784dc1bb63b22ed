// Departures over HTTP: previewing, announcing, moving and withdrawing one.
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { may, type Action, type Actor, type RepresentativeResource } from '#libs/access';
import { DEPARTURE_STATUSES, leftOf, type Departure, type DepartureCommand } from '#libs/domain';
import { actorText } from '#libs/access';
import type { Page, ReadModels } from '#libs/read-models';
import {
  DeparturesService,
  READ_MODELS,
  type AnnounceAnswer,
  type Caller,
  type CommandAnswer,
  type HistoryItem,
} from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { About, Sender, SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { CommandHeaders, Commands, plain } from '../command-routes/commands';
import { Id, Word } from '../http/fields';
import { HistoryItems } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { AtQuery, momentOf } from '../http/moment';
import { notThen } from '../problems/problem';
import { AnnounceBody, DEPARTURE_BODIES } from './departure-bodies';
import { Announced, DepartureDetail, DepartureItem, Preview } from './departure-views';

class DepartureQuery extends PageQuery {
  @Word(DEPARTURE_STATUSES, { optional: true })
  status?: DepartureItem['status'];
  @Id({ optional: true, about: 'Who leaves.' }) representative?: string;
}

@ApiTags('departures')
@ApiBearerAuth()
@Controller('v1/departures')
@Commands('departure', DEPARTURE_BODIES)
export class DeparturesController {
  constructor(
    private readonly departures: DeparturesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly things: Things,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Access('departure:preview', 'body')
  @ApiOperation({ summary: 'Says what a departure would do, and writes nothing.' })
  @ApiOkResponse({ type: Preview })
  async preview(@Body() body: AnnounceBody, @SignedIn() actor: Actor): Promise<Preview> {
    const knows = await this.things.knowledgeOf(actor);
    return this.departures.preview(plain(body), actorText(actor), knows);
  }

  @Post()
  @Access('departure:announce', 'new')
  @CommandHeaders()
  @ApiOperation({ summary: 'Announces a departure: every client of the one who leaves gets a handover.' })
  @ApiCreatedResponse({ type: Announced })
  async announce(
    @Body() body: AnnounceBody,
    @Sender() sender: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnnounceAnswer> {
    const answer = await this.departures.announce(plain(body), sender);
    response.location(`/v1/departures/${answer.id}`);
    return answer;
  }

  @Get()
  @Lists('departure')
  @ApiOperation({ summary: 'The departures, at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(DepartureItem) })
  async list(@Query() query: DepartureQuery, @SignedIn() actor: Actor): Promise<Page<DepartureItem>> {
    const filter = {
      status: query.status,
      representativeId: query.representative,
      seenBy: await this.things.seenBy(actor),
    };
    return this.readModels.departures(filter, pageOf(query));
  }

  @Get(':id')
  @Access('departure:read')
  @ApiOperation({ summary: 'One departure with its handovers; or as it was at a moment.' })
  @ApiOkResponse({ type: DepartureDetail })
  async get(
    @Param('id') id: string,
    @Query() query: AtQuery,
    @SignedIn() actor: Actor,
    @About() about: RepresentativeResource,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DepartureDetail> {
    const view = await this.departures.get(id, momentOf(query));
    if (!view) throw notThen('departure');
    const { handovers, ...departure } = shown(view.departure);
    const backlog = leftOf(view.departure);
    const allowed = this.departures
      .allowed(view.departure)
      .filter(
        (name) => query.at === undefined && may(actor, `departure:${name}` as Action<'departure'>, about) === 'yes',
      );
    response.set('ETag', `"${view.version}"`);
    const opened = handovers.map(({ handoverId, ...rest }) => ({ id: handoverId, ...rest }));
    const needsInterimOwner = await this.departures.needsInterimOwner(view.departure);
    return { id, version: view.version, ...departure, backlog, handovers: opened, needsInterimOwner, allowed };
  }

  @Get(':id/history')
  @Access('departure:read')
  @ApiOperation({ summary: 'Every event of it: who, when, and one plain sentence.' })
  @ApiOkResponse({ type: HistoryItems })
  async history(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: HistoryItem[] }> {
    return { items: await this.departures.history(id, languageOf(query, accepted)) };
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    return this.departures.execute(id, { name, data } as DepartureCommand, sender);
  }
}

/** Without what the rules keep for themselves. */
function shown(departure: Departure) {
  const {
    exists: _,
    released: __,
    backlog: _______,
    announcedBy: ___,
    effects: ____,
    failed: _____,
    intents: ______,
    ...rest
  } = departure;
  return rest;
}
