// Clients over HTTP: found, read, added and corrected by hand, and their promises.
import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  IntersectionType,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { actorText, may, type Action, type Actor, type ClientResource } from '#libs/access';
import { saying } from '#libs/telling';
import { TIERS } from '#libs/domain';
import type { Page, ReadModels } from '#libs/read-models';
import {
  ClientsService,
  ErasuresService,
  PoliciesService,
  READ_MODELS,
  ReadsService,
  type Caller,
  type ClientOrder,
  type CommandAnswer,
  type HistoryItem,
  type ReadItem,
} from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { Reader, Traced, type ReaderSaid } from '../auth/reader.decorator';
import { About, Sender, SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { CommandHeaders, Commands, plain } from '../command-routes/commands';
import { Id, Line } from '../http/fields';
import { HistoryItems } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';
import { PageQuery, pageOf, pageSchema, QueryFlag, QueryWords } from '../http/lists';
import { AtQuery, momentOf, momentText } from '../http/moment';
import { notThen, Problem } from '../problems/problem';
import { Receipted } from '../command-routes/receipted';
import { CertificateView } from './certificate-view';
import { AddClient, CLIENT_BODIES, dossierFrom } from './client-bodies';
import { ClientDetail, ClientItem, ReadItemView } from './client-views';

class ClientQuery extends PageQuery {
  @Line({ optional: true, about: "The source's own id." }) externalId?: string;
  @Id({ optional: true }) owner?: string;
  @QueryFlag() active?: boolean;
  @QueryWords(TIERS) tier?: string[];
  @Line({ optional: true, about: 'Part of a name or of the external id, without regard to case and accents.' })
  q?: string;
}

class ReadsQuery extends IntersectionType(PageQuery, LanguageQuery) {}

@ApiTags('clients')
@ApiBearerAuth()
@Controller('v1/clients')
@Commands('client', CLIENT_BODIES)
export class ClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly erasures: ErasuresService,
    private readonly policies: PoliciesService,
    private readonly readings: ReadsService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly things: Things,
  ) {}

  @Get()
  @Lists('client')
  @ApiOperation({ summary: 'The clients, at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(ClientItem) })
  async list(@Query() query: ClientQuery, @SignedIn() actor: Actor): Promise<Page<ClientItem>> {
    const { externalId, active, tier, q, owner: ownerId } = query;
    const filter = { externalId, active, tier, q, ownerId, seenBy: await this.things.seenBy(actor) };
    return this.readModels.clients(filter, pageOf(query), await this.policies.tiers());
  }

  @Post()
  @Access('client:add', 'new')
  @CommandHeaders()
  @ApiOperation({ summary: 'Adds a client by hand.' })
  @ApiCreatedResponse({ type: Receipted })
  async add(
    @Body() body: AddClient,
    @Sender() sender: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    const { dossier, ...record } = plain(body);
    const known = dossier ? { dossier: dossierFrom(dossier) } : {};
    const answer = await this.clients.add({ ...record, ...known, source: 'by hand' }, sender);
    response.location(`/v1/clients/${answer.id}`);
    return answer;
  }

  @Get(':id')
  @Access('client:read')
  @Traced()
  @ApiOperation({ summary: 'One client; or as it was at a moment.' })
  @ApiOkResponse({ type: ClientDetail })
  async get(
    @Param('id') id: string,
    @Query() query: AtQuery,
    @SignedIn() actor: Actor,
    @About() about: ClientResource,
    @Reader('client') reader: ReaderSaid,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClientDetail> {
    const moment = momentOf(query);
    const view = await this.clients.get(id, moment);
    if (!view) throw notThen('client');
    await this.readings.record({ ...reader, clientId: id, what: 'client', moment: momentText(moment) });
    const { exists: _, handoverIds: __, ...client } = view.client;
    const allowed = this.clients
      .allowed(view.client, actorText(actor))
      .filter((name) => query.at === undefined && may(actor, `client:${name}` as Action<'client'>, about) === 'yes');
    response.set('ETag', `"${view.version}"`);
    return { id, version: view.version, ...client, allowed };
  }

  @Get(':id/history')
  @Access('client:read')
  @ApiOperation({ summary: 'Every event of it: who, when, and one plain sentence.' })
  @ApiOkResponse({ type: HistoryItems })
  async history(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: HistoryItem[] }> {
    return { items: await this.clients.history(id, languageOf(query, accepted)) };
  }

  @Get(':id/reads')
  @Access('client:reads')
  @ApiOperation({ summary: 'Who read of this client: newest first; repeats of the last minute may be missing.' })
  @ApiOkResponse({ type: pageSchema(ReadItemView) })
  async reads(
    @Param('id') id: string,
    @Query() query: ReadsQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: ReadItem[]; next: string | null }> {
    return this.readings.list(id, pageOf(query), languageOf(query, accepted));
  }

  @Get(':id/erasure-certificate')
  @Access('client:read')
  @ApiOperation({
    summary: 'What the erasure of this client did, and what it cannot reach. Nothing in it is personal.',
  })
  @ApiOkResponse({ type: CertificateView })
  async certificate(@Param('id') id: string): Promise<CertificateView> {
    const certificate = await this.erasures.certificate(id);
    if (certificate) return certificate;
    throw new Problem(404, saying('not-erased'));
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    const { clients, erasures } = this;
    if (name === 'approve-erasure') return erasures.approve(id, sender);
    return clients.execute(id, { name, data } as ClientOrder, sender);
  }
}
