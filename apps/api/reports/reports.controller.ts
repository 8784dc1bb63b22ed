// Reports for managers and HR: everybody's workload, and where handovers wait.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import { TIERS, TRACKS } from '#libs/domain';
import type { Page, ReadModels } from '#libs/read-models';
import { Clock, PoliciesService, READ_MODELS } from '#libs/services';
import { AnySignedIn } from '../auth/access.decorator';
import { SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { Id } from '../http/fields';
import { PageQuery, pageOf, pageSchema, QueryWords } from '../http/lists';
import { LoadItem, WaitsReport } from './report-views';

class LoadQuery extends PageQuery {
  @Id({ optional: true, about: 'Only those who report to this manager directly.' }) manager?: string;
  @Id({ optional: true, about: 'Only those who report to this manager, directly or not.' }) team?: string;
}
class WaitsQuery {
  @QueryWords(TIERS) tier?: string[];
  @QueryWords(TRACKS) track?: string[];
  @Id({ optional: true }) departure?: string;
  @Id({ optional: true, about: 'A manager: one of those who report to that person leaves, follows or owns.' })
  team?: string;
}

@ApiTags('reports')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/reports')
export class ReportsController {
  constructor(
    private readonly policies: PoliciesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly clock: Clock,
    private readonly things: Things,
  ) {}

  @Get('load')
  @ApiOperation({ summary: "Everybody's clients by tier, now and when the open handovers are done." })
  @ApiOkResponse({ type: pageSchema(LoadItem) })
  async load(@Query() query: LoadQuery, @SignedIn() actor: Actor): Promise<Page<LoadItem>> {
    const { readModels } = this;
    const seenBy = await this.things.seenBy(actor);
    const team = query.team === undefined ? undefined : await readModels.teamOf(query.team);
    const filter = { seenBy, team, managerId: query.manager };
    return readModels.load(filter, pageOf(query), await this.policies.tiers());
  }

  @Get('waits')
  @ApiOperation({ summary: 'By step: how many stand there and how long, and how long it took lately.' })
  @ApiOkResponse({ type: WaitsReport })
  async waits(@Query() query: WaitsQuery, @SignedIn() actor: Actor): Promise<WaitsReport> {
    const { tier, track, departure: departureId } = query;
    const { readModels } = this;
    const { now } = this.clock;
    const team = query.team === undefined ? undefined : await readModels.teamOf(query.team);
    const filter = { tier, track, departureId, team, seenBy: await this.things.seenBy(actor) };
    return { items: await readModels.waits(filter, now()) };
  }
}
