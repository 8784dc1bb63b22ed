// People over HTTP: the names behind the actors of the record, and which roles they have.
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { may, type Action, type Actor, type PersonResource } from '#libs/access';
import type { PersonCommand } from '#libs/domain';
import type { Page, ReadModels } from '#libs/read-models';
import { PersonsService, READ_MODELS, type Caller, type CommandAnswer, type HistoryItem } from '#libs/services';
import { Access, Lists } from '../auth/access.decorator';
import { About, SignedIn } from '../auth/sender.decorator';
import { Commands } from '../command-routes/commands';
import { HistoryItems } from '../http/history-items';
import { LanguageQuery } from '../http/language';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { languageOf } from '../problems/language';
import { notThen } from '../problems/problem';
import { PERSON_BODIES } from './person-bodies';
import { PersonDetail, PersonItem } from './person-views';

@ApiTags('persons')
@ApiBearerAuth()
@Controller('v1/persons')
@Commands('person', PERSON_BODIES)
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Lists('person')
  @ApiOperation({
    summary: 'Who signs in, at most a second behind the log.',
    description: 'A representative is a person too, and is here once a role was given or a sign-in linked.',
  })
  @ApiOkResponse({ type: pageSchema(PersonItem) })
  async list(@Query() query: PageQuery): Promise<Page<PersonItem>> {
    const { items, next } = await this.readModels.persons({}, pageOf(query));
    const names = await this.readModels.personNames(items.map(({ id }) => id));
    return { items: items.map(({ id, name, roles }) => ({ id, name: names.get(id) ?? name, roles })), next };
  }

  @Get(':id')
  @Access('person:read')
  @ApiOperation({ summary: 'One person.' })
  @ApiOkResponse({ type: PersonDetail })
  async get(
    @Param('id') id: string,
    @SignedIn() actor: Actor,
    @About() about: PersonResource,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonDetail> {
    const view = await this.persons.get(id);
    if (!view) throw notThen('person');
    const { details, roles, unit, active } = view.person;
    const mayKnow = may(actor, 'person:history', about) === 'yes';
    response.set('ETag', `"${view.version}"`);
    return {
      id,
      version: view.version,
      name: details.name,
      ...(mayKnow && details.email !== undefined ? { email: details.email } : {}),
      roles,
      ...(unit === undefined ? {} : { unit }),
      active,
      allowed: this.persons
        .allowed(view.person)
        .filter((name) => may(actor, `person:${name}` as Action<'person'>, about) === 'yes'),
    };
  }

  @Get(':id/history')
  @Access('person:history')
  @ApiOperation({ summary: 'Every event of it: who, when, and one plain sentence.' })
  @ApiOkResponse({ type: HistoryItems })
  async history(
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<{ items: HistoryItem[] }> {
    return { items: await this.persons.history(id, languageOf(query, accepted)) };
  }

  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer> {
    return this.persons.execute(id, { name, data } as PersonCommand, sender);
  }
}
