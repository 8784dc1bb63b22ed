// Policies over HTTP: listing them, reading each version, and publishing the next one.
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { may, type Actor } from '#libs/access';
import type { PolicyDocument } from '#libs/domain';
import type { ReadModels } from '#libs/read-models';
import { PoliciesService, READ_MODELS, type Caller, type CommandAnswer, type HistoryItem } from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { Sender, SignedIn } from '../auth/sender.decorator';
import { CommandHeaders, plain } from '../command-routes/commands';
import { HistoryItems } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { AtQuery, momentOf } from '../http/moment';
import { notThen } from '../problems/problem';
import { Receipted } from '../command-routes/receipted';
import { PolicyDetail, PolicyItem, PublishBody } from './policy-shapes';

@ApiTags('policies')
@ApiBearerAuth()
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Lists('policy')
  @ApiOperation({ summary: 'The policies.' })
  @ApiOkResponse({ type: pageSchema(PolicyItem) })
  list(@Query() query: PageQuery) {
    return this.readModels.policies(pageOf(query));
  }

  @Post()
  @Access('policy:publish', 'new')
  @CommandHeaders()
  @ApiOperation({ summary: 'Publishes a new policy.' })
  @ApiCreatedResponse({ type: Receipted })
  async add(
    @Body() body: PublishBody,
    @Sender() sender: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    const answer = await this.policies.add(documentIn(body), sender);
    response.location(`/v1/policies/${answer.id}`);
    return answer;
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Access('policy:publish')
  @CommandHeaders()
  @ApiOperation({ summary: 'Publishes the next version of a policy; handovers that run keep theirs.' })
  @ApiOkResponse({ type: Receipted })
  publish(@Param('id') id: string, @Body() body: PublishBody, @Sender() sender: Caller): Promise<CommandAnswer> {
    return this.policies.publish(id, documentIn(body), sender);
  }

  @Get(':id')
  @Access('policy:read')
  @ApiOperation({ summary: 'One policy in its newest version; or as it was at a moment.' })
  @ApiOkResponse({ type: PolicyDetail })
  async get(
    @Param('id') id: string,
    @Query() query: AtQuery,
    @SignedIn() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PolicyDetail> {
    const view = await this.policies.get(id, momentOf(query));
    if (!view) throw notThen('policy');
    const allowed = query.at === undefined && may(actor, 'policy:publish') === 'yes' ? (['publish'] as const) : [];
    response.set('ETag', `"${view.version}"`);
    return { id, version: view.version, document: view.document, allowed: [...allowed] };
  }

  @Get(':id/history')
  @Access('policy:read')
  @ApiOperation({ summary: 'Every event of it: who, when, and one plain sentence.' })
  @ApiOkResponse({ type: HistoryItems })
  async history(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: HistoryItem[] }> {
    return { items: await this.policies.history(id, languageOf(query, accepted)) };
  }
}

/** The rules judge the content; here it only has to be an object. */
const documentIn = (body: PublishBody) => plain(body).document as unknown as PolicyDocument;
