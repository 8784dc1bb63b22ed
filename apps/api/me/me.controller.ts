// The caller: who that is, and what waits for that person today and next.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorText, isSuperior, type Actor } from '#libs/access';
import type { Page } from '#libs/read-models';
import { AnySignedIn } from '../auth/access.decorator';
import { needsOf } from '../auth/needs';
import { SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { Backend } from '../backend';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { Problem } from '../http/problem';
import { Me, TaskView } from './me-views';
import { ownTasks } from './tasks';

type Row = Awaited<ReturnType<Backend['readModels']['handovers']>>['items'][number];

@ApiTags('me')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly backend: Backend,
    private readonly things: Things,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who you are.' })
  @ApiOkResponse({ type: Me })
  async me(@SignedIn() actor: Actor): Promise<Me> {
    if (actor.kind !== 'person') throw new Problem(403, 'not-allowed', 'Only persons can ask who they are.');
    const { id, role, scope } = actor;
    const [view, team] = await Promise.all([this.backend.services.persons.get(id), this.backend.readModels.teamOf(id)]);
    if (!view) throw new Problem(403, 'not-allowed', 'Only persons can ask who they are.');
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
    const { items, next } = await this.backend.readModels.handovers(filter, page, this.backend.now());
    const tasks = await Promise.all(items.map((row) => this.tasksIn(row, actor)));
    const due = ({ scheduledAt, dueAt }: TaskView) => scheduledAt ?? dueAt ?? '9';
    return { items: tasks.flat().toSorted((one, other) => (due(one) < due(other) ? -1 : 1)), next };
  }

  private async tasksIn(row: Row, actor: Actor): Promise<TaskView[]> {
    const { handovers } = this.backend.services;
    const [view, found] = await Promise.all([handovers.get(row.id), this.things.find('handover', row.id, actor)]);
    if (!view || !found) return [];
    const own = ownTasks(actor, needsOf(actor), {
      handover: view.handover,
      tasks: handovers.tasks(view.handover),
      fitting: handovers.allowed(view.handover, actorText(actor)),
      about: found.resource,
      superiorId: await this.things.superiorOf(view.handover.outgoingId),
    });
    const now = this.backend.now();
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
