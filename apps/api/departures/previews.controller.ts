// Previews and timelines of departures over HTTP: what a change would do, and the handovers over time.
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { actorText, type Actor } from '#libs/access';
import type { ReadModels } from '#libs/read-models';
import { DeparturesService, READ_MODELS } from '#libs/services';
import { Access } from '../auth/access.decorator';
import { SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { plain } from '../command-routes/commands';
import { notThen } from '../problems/problem';
import { RescheduleDeparture, WithdrawDeparture } from './departure-bodies';
import { ChangePreview, Gantt } from './gantt-views';

@ApiTags('departures')
@ApiBearerAuth()
@Controller('v1/departures')
export class PreviewsController {
  constructor(
    private readonly departures: DeparturesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly things: Things,
  ) {}

  @Post(':id/preview-reschedule')
  @HttpCode(200)
  @Access('departure:preview')
  @ApiOperation({ summary: 'Says what moving the last working day would do, and writes nothing.' })
  @ApiOkResponse({ type: ChangePreview })
  async reschedule(
    @Param('id') id: string,
    @Body() body: RescheduleDeparture,
    @SignedIn() actor: Actor,
  ): Promise<ChangePreview> {
    const command = { name: 'reschedule', data: plain(body) } as const;
    const knows = await this.things.knowledgeOf(actor);
    return this.departures.previewChange(id, command, actorText(actor), knows);
  }

  @Post(':id/preview-withdraw')
  @HttpCode(200)
  @Access('departure:preview')
  @ApiOperation({ summary: 'Says what withdrawing the departure would do, and writes nothing.' })
  @ApiOkResponse({ type: ChangePreview })
  async withdraw(
    @Param('id') id: string,
    @Body() body: WithdrawDeparture,
    @SignedIn() actor: Actor,
  ): Promise<ChangePreview> {
    const command = { name: 'withdraw', data: plain(body) } as const;
    const knows = await this.things.knowledgeOf(actor);
    return this.departures.previewChange(id, command, actorText(actor), knows);
  }

  @Get(':id/gantt')
  @Access('departure:read')
  @ApiOperation({ summary: 'Its handovers over time: the dates of their steps, against the last working day.' })
  @ApiOkResponse({ type: Gantt })
  async gantt(@Param('id') id: string): Promise<Gantt> {
    const drawn = await this.departures.gantt(id);
    if (!drawn) throw notThen('departure');
    const { representativeId, announcedAt, lastWorkingDay, endsAt } = drawn.departure;
    const people = drawn.handovers.flatMap(({ ownerId, successorId }) => [ownerId, successorId]);
    const ids = [...new Set([representativeId, ...people])].filter((each) => each !== null);
    const names = await this.readModels.personNames(ids);
    const named = (who: string | null) => (who === null ? null : (names.get(who) ?? null));
    const handovers = drawn.handovers.map((each) => ({
      ...each,
      ownerName: named(each.ownerId),
      successorName: named(each.successorId),
    }));
    const representativeName = named(representativeId);
    return { departureId: id, representativeId, representativeName, announcedAt, lastWorkingDay, endsAt, handovers };
  }
}
