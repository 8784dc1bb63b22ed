// The caller: who that is, and what waits for that person today and next.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorText, type Actor } from '#libs/access';
import type { Page } from '#libs/read-models';
import { saying } from '#libs/telling';
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
    if (actor.kind !== 'person') throw new Problem(403, saying('not-allowed/persons-only'));
    const { role, representativeId } = actor;
    const account = actorText(actor);
    if (representativeId === undefined) return { account, role, team: role === 'manager' };
    const [view, team] = await Promise.all([
      this.backend.services.representatives.get(representativeId),
      this.backend.readModels.teamOf(representativeId),
    ]);
    const [language] = view?.representative.traits.languages ?? [];
    const name = view?.representative.details.name;
    return {
      account,
      role,
      representativeId,
      team: team.length > 0,
      ...(name === undefined ? {} : { name }),
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
