// One search over everything that the caller may see: a few hits of each kind.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import type { ReadModels } from '#libs/read-models';
import { Clock, PoliciesService, READ_MODELS } from '#libs/services';
import { AnySignedIn } from '../auth/access.decorator';
import { SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { Line } from '../http/fields';
import { Found } from './search-views';

class SearchQuery {
  @Line({ about: 'Part of a name or of an external id, without regard to case and accents.' }) q!: string;
}

const AT_MOST = { limit: 8 };

@ApiTags('search')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/search')
export class SearchController {
  constructor(
    private readonly policies: PoliciesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly clock: Clock,
    private readonly things: Things,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Clients, handovers, people and departures that fit, at most 8 of each.' })
  @ApiOkResponse({ type: Found })
  async search(@Query() { q }: SearchQuery, @SignedIn() actor: Actor): Promise<Found> {
    const { readModels } = this;
    const { now } = this.clock;
    const [seenBy, tiers] = await Promise.all([this.things.seenBy(actor), this.policies.tiers()]);
    const [clients, handovers, people, departures] = await Promise.all([
      readModels.clients({ q, seenBy }, AT_MOST, tiers),
      readModels.handovers({ q, seenBy }, AT_MOST, now()),
      readModels.representatives({ q }, AT_MOST, tiers),
      readModels.departures({ q, seenBy }, AT_MOST),
    ]);
    return {
      clients: clients.items.map(({ id, name, externalId, tier, ownerName, active }) => ({
        id,
        name,
        externalId,
        tier,
        ownerName,
        active,
      })),
      handovers: handovers.items.map(({ id, clientName, stage, status, tier, outgoingName, successorName }) => ({
        id,
        clientName,
        stage,
        status,
        tier,
        outgoingName,
        successorName,
      })),
      // The directory is open to everybody, so departures are not shown here.
      people: people.items.map(({ id, name, title, externalId }) => ({ id, name, title, externalId })),
      departures: departures.items.map(({ id, representativeName, lastWorkingDay, status }) => ({
        id,
        representativeName,
        lastWorkingDay,
        status,
      })),
    };
  }
}
