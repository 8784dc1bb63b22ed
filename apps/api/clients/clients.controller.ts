// Clients over HTTP: looked up, read, added and corrected by hand, and their promises.
import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
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
import { samePerson, TIERS, type ClientState } from '#libs/domain';
import type { Page } from '#libs/read-models';
import type { Caller, ClientOrder, CommandAnswer, HistoryItem, ReadItem } from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { Reader, Traced, type ReaderSaid } from '../auth/reader.decorator';
import { About, Sender, SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { Backend } from '../backend';
import { CommandHeaders, Commands, plain } from '../http/commands';
import { Id, Line } from '../http/fields';
import { HistoryItems } from '../http/history-items';
import { languageOf, LanguageQuery } from '../http/language';
import { PageQuery, pageOf, pageSchema, QueryFlag, QueryWords } from '../http/lists';
import { AtQuery, momentOf, momentText } from '../http/moment';
import { notThen, Problem } from '../http/problem';
import { Receipted } from '../http/receipted';
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
    private readonly backend: Backend,
    private readonly things: Things,
  ) {}

  @Get()
  @Lists('client')
  @ApiOperation({ summary: 'The clients, at most a second behind the log.' })
  @ApiOkResponse({ type: pageSchema(ClientItem) })
  async list(@Query() query: ClientQuery, @SignedIn() actor: Actor): Promise<Page<ClientItem>> {
    const { externalId, active, tier, q, owner: ownerId } = query;
    const filter = { externalId, active, tier, q, ownerId, seenBy: await this.things.seenBy(actor) };
    return this.backend.readModels.clients(filter, pageOf(query), await this.backend.services.policies.tiers());
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
    const answer = await this.backend.services.clients.add({ ...record, ...known, source: 'by hand' }, sender);
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
    const view = await this.backend.services.clients.get(id, moment);
    if (!view) throw notThen('client');
    await this.backend.services.reads.record({ ...reader, clientId: id, what: 'client', moment: momentText(moment) });
    const { exists: _, handoverIds: __, ...client } = view.client;
    const allowed = fitting(view.client, actorText(actor)).filter(
      (name) => query.at === undefined && may(actor, `client:${name}` as Action<'client'>, about) === 'yes',
    );
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
    return { items: await this.backend.services.clients.history(id, languageOf(query, accepted)) };
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
    return this.backend.services.reads.list(id, pageOf(query), languageOf(query, accepted));
  }

  @Get(':id/erasure-certificate')
  @Access('client:read')
  @ApiOperation({
    summary: 'What the erasure of this client did, and what it cannot reach. Nothing in it is personal.',
  })
  @ApiOkResponse({ type: CertificateView })
  async certificate(@Param('id') id: string): Promise<CertificateView> {
    const certificate = await this.backend.services.erasures.certificate(id);
    if (certificate) return certificate;
    throw new Problem(404, 'not-erased', 'This client was not erased, so there is no certificate.');
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    const { clients, erasures } = this.backend.services;
    if (name === 'approve-erasure') return erasures.approve(id, sender);
    return clients.execute(id, { name, data } as ClientOrder, sender);
  }
}

/** The commands that fit the state of the client; who may send them at all, libs/access says. */
function fitting(
  { active, openHandoverId, promises, erasure, erased }: ClientState,
  actor: string,
): ClientDetail['allowed'] {
  if (erased) return [];
  const second = erasure && !samePerson(erasure.requestedBy, actor) ? (['approve-erasure'] as const) : [];
  const erasing = erasure ? (['refuse-erasure', ...second] as const) : (['erase-client'] as const);
  if (!active) return openHandoverId === undefined ? ['assign-owner', ...erasing] : [...erasing];
  const free: ClientDetail['allowed'] = openHandoverId === undefined ? ['assign-owner', 'deactivate'] : [];
  const open = promises.some((each) => each.outcome === undefined);
  return ['correct', 'record-promise', ...(open ? (['settle-promise'] as const) : []), ...free, ...erasing];
}
