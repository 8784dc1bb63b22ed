// The caller: who they are, and what waits for them today and next.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorText, isSuperior, type Actor } from '#libs/access';
import { saying } from '#libs/telling';
import type { Page, ReadModels } from '#libs/read-models';
import { Clock, HandoversService, PersonsService, READ_MODELS } from '#libs/services';
import { AnySignedIn } from '../auth/access.decorator';
import { needsOf } from '../auth/needs';
import { SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { Problem } from '../problems/problem';
import { Me, TaskView } from './me-views';
import { ownTasks } from './tasks';

type Row = Awaited<ReturnType<ReadModels['handovers']>>['items'][number];

@ApiTags('me')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly handovers: HandoversService,
    private readonly persons: PersonsService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly clock: Clock,
    private readonly things: Things,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who you are.' })
  @ApiOkResponse({ type: Me })
  async me(@SignedIn() actor: Actor): Promise<Me> {
    if (actor.kind !== 'person') throw new Problem(403, saying('not-allowed/persons-only'));
    const { id, role, scope } = actor;
    const [view, team] = await Promise.all([this.persons.get(id), this.readModels.teamOf(id)]);
    if (!view) throw new Problem(403, saying('not-allowed/persons-only'));
    const { details, roles, unit } = view.person;
    const [language] = view.representative?.traits.languages ?? [];
    return {
      account: actorText(actor),
      personId: id,
      name: details.name,
      role,
      scope,
      // Every representative may come to have a team.
      roles: roles.filter(
        (each) => each.role === role || each.role !== 'manager' || each.scope !== 'team' || team.length > 0,
      ),
      ...(unit === undefined ? {} : { unit }),
      ...(view.representative ? { representativeId: id } : {}),
      team: team.length > 0 || (isSuperior(actor) && scope === 'all'),
      ...(language === undefined ? {} : { language }),
    };
  }

  @Get('tasks')
  @ApiOperation({
    summary: 'What waits for you: your moves, your decisions, what was escalated to you.',
    description:
      'Pages follow the due dates of the handovers, and each page is in the order in which its tasks are due.',
  })
  @ApiOkResponse({ type: pageSchema(TaskView) })
  async tasks(@Query() query: PageQuery, @SignedIn() actor: Actor): Promise<Page<TaskView>> {
    const filter = { needs: needsOf(actor), seenBy: await this.things.seenBy(actor) };
    const page = { ...pageOf(query), sort: 'dueAt' as const };
    const { items, next } = await this.readModels.handovers(filter, page, this.clock.now());
    const tasks = await Promise.all(items.map((row) => this.tasksIn(row, actor)));
    const due = ({ scheduledAt, dueAt }: TaskView) => scheduledAt ?? dueAt ?? '9';
    return { items: tasks.flat().toSorted((one, other) => (due(one) < due(other) ? -1 : 1)), next };
  }

  private async tasksIn(row: Row, actor: Actor): Promise<TaskView[]> {
    const { handovers } = this;
    const [view, found] = await Promise.all([handovers.get(row.id), this.things.find('handover', row.id, actor)]);
    if (!view || !found) return [];
    const own = ownTasks(actor, needsOf(actor), {
      handover: view.handover,
      tasks: handovers.tasks(view.handover),
      fitting: handovers.allowed(view.handover, actorText(actor)),
      about: found.resource,
    });
    const now = this.clock.now();
    const { departureId, clientId, clientName, clientTimeZone, lifetimeSpend, tier, outgoingName, candidateName } = row;
    const about = {
      departureId,
      clientId,
      clientName,
      clientTimeZone,
      lifetimeSpend,
      tier,
      outgoingName,
      candidateName,
    };
    return own.map((task) => ({
      handoverId: row.id,
      version: view.version,
      ...task,
      overdue: task.dueAt !== null && task.dueAt < now,
      ...about,
    }));
  }
}
