// Handovers over HTTP: the board, one handover now or at any moment, its history, and its commands.
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actorText, may, type Action, type Actor, type HandoverResource } from '#libs/access';
import type { HandoverCommand } from '#libs/domain';
import type { HandoverFilter, Page, ReadModels } from '#libs/read-models';
import {
  Clock,
  ExportsService,
  HandoversService,
  READ_MODELS,
  ReadsService,
  type Caller,
  type CommandAnswer,
  type HandoverView,
  type HistoryItem,
} from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { Reader, Traced, type ReaderSaid } from '../auth/reader.decorator';
import { About, SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { ConformanceView } from '../exports/conformance-view';
import { Commands } from '../command-routes/commands';
import { HistoryItems } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';
import { pageOf, pageSchema } from '../http/lists';
import { AtQuery, momentIn, momentOf, momentText } from '../http/moment';
import { notThen } from '../problems/problem';
import { HANDOVER_BODIES } from './handover-bodies';
import { ChangesQuery, HandoverDifference } from './handover-changes';
import { handoverDetail, peopleIn } from './handover-detail';
import { handoverFilter, HandoverQuery } from './handover-query';
import { HandoverPast, pastOf, PastQuery, versionsIn } from './handover-states';
import { HandoverDetail, HandoverItem } from './handover-views';
import { HandoverSumsView } from './sum-views';

@ApiTags('handovers')
@ApiBearerAuth()
@Controller('v1/handovers')
@Commands('handover', HANDOVER_BODIES)
export class HandoversController {
  constructor(
    private readonly exports: ExportsService,
    private readonly handovers: HandoversService,
    private readonly readings: ReadsService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly clock: Clock,
    private readonly things: Things,
  ) {}

  @Get()
  @Lists('handover')
  @ApiOperation({ summary: 'The board: at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(HandoverItem) })
  async list(@Query() query: HandoverQuery, @SignedIn() actor: Actor): Promise<Page<HandoverItem>> {
    const page = { ...pageOf(query), sort: query.sort };
    return this.readModels.handovers(await this.filter(query, actor), page, this.clock.now());
  }

  @Get('summary')
  @Lists('handover')
  @ApiOperation({ summary: 'How many there are, what they are worth, and what is at risk; filters as for the board.' })
  @ApiOkResponse({ type: HandoverSumsView })
  async summary(@Query() query: HandoverQuery, @SignedIn() actor: Actor): Promise<HandoverSumsView> {
    return this.readModels.handoverSums(await this.filter(query, actor), this.clock.now());
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
    const view = await this.handovers.get(id, moment);
    if (!view) throw notThen('handover');
    const { clientId } = view;
    const what = { what: 'handover', handoverId: id, moment: momentText(moment) } as const;
    await this.readings.record({ ...reader, clientId, ...what });
    response.set('ETag', `"${view.version}"`);
    const allowed = query.at === undefined ? this.allowed(view, actor, about) : [];
    const names = await this.readModels.personNames(peopleIn(view));
    return this.told(view, names, allowed);
  }

  @Get(':id/past')
  @Access('handover:read')
  @Traced()
  @ApiOperation({ summary: 'As it was after each version of a range: the first in full, of the others what changed.' })
  @ApiOkResponse({ type: HandoverPast })
  async past(
    @Param('id') id: string,
    @Query() query: PastQuery,
    @Reader('handover') reader: ReaderSaid,
  ): Promise<HandoverPast> {
    const range = versionsIn(query);
    const views = await this.handovers.between(id, range);
    const [first, last] = [views[0], views.at(-1)];
    if (!first || !last) throw notThen('handover');
    const what = { what: 'handover', handoverId: id, moment: `${first.version} ${last.version}` } as const;
    await this.readings.record({ ...reader, clientId: first.clientId, ...what });
    const names = await this.readModels.personNames([...new Set(views.flatMap(peopleIn))]);
    return pastOf(views.map((view) => this.told(view, names, [])));
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
    return { items: await this.handovers.history(id, languageOf(query, accepted)) };
  }

  @Get(':id/conformance')
  @Access('handover:read')
  @ApiOperation({ summary: 'Whether it followed its process, and what was left out or came before its turn.' })
  @ApiOkResponse({ type: ConformanceView })
  conformance(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<ConformanceView> {
    return this.exports.conformance(id, languageOf(query, accepted));
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
    const found = await this.handovers.changes(id, moments, languageOf(query, accepted));
    if (!found) throw notThen('handover');
    const { clientId, ...difference } = found;
    const moment = [momentText(moments.from), momentText(moments.to)].join(' ').trim();
    await this.readings.record({ ...reader, clientId, what: 'changes', handoverId: id, moment });
    return difference;
  }

  private async filter(query: HandoverQuery, actor: Actor): Promise<HandoverFilter> {
    const { teamOf } = this.readModels;
    return handoverFilter(query, { actor, teamOf, seenBy: await this.things.seenBy(actor) });
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    // The routes are generated from the table of bodies, whose type ties each name to its data.
    return this.handovers.execute(id, { name, data } as HandoverCommand, sender);
  }

  private told(view: HandoverView, names: Map<string, string>, allowed: HandoverDetail['allowed']): HandoverDetail {
    const waitsFor = this.handovers.waitsFor(view);
    return handoverDetail(view, { allowed, names, waitsFor, now: this.clock.now() });
  }

  /** What both the state of the handover and the rights of this actor permit. */
  private allowed({ handover }: HandoverView, actor: Actor, about: HandoverResource): HandoverDetail['allowed'] {
    const fitting = this.handovers.allowed(handover, actorText(actor));
    return fitting.filter((name) => may(actor, `handover:${name}` as Action<'handover'>, about) === 'yes');
  }
}
