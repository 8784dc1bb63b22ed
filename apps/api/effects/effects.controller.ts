// What Baton owes the outside world, over HTTP: what is still to be sent, and what could not be delivered.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/access';
import { EFFECT_STATUSES, type EffectStatus } from '#libs/domain';
import type { Page, ReadModels } from '#libs/read-models';
import { READ_MODELS } from '#libs/services';
import { Access } from '../auth/access.decorator';
import { SignedIn } from '../auth/sender.decorator';
import { Things } from '../auth/things';
import { Word } from '../http/fields';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { EffectItem } from './effect-views';

class EffectQuery extends PageQuery {
  @Word(EFFECT_STATUSES, { optional: true })
  status?: EffectStatus;
}

type Row = Awaited<ReturnType<ReadModels['outbox']>>['items'][number];

@ApiTags('effects')
@ApiBearerAuth()
@Controller('v1/effects')
export class EffectsController {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly things: Things,
  ) {}

  @Get()
  @Access('effect:read', 'new')
  @ApiOperation({
    summary: 'What is still to be sent or could not be delivered, at most a second behind the log.',
    description:
      'An administrator sees that something failed and why, not whom it is for or about, and nothing of a departure whose last working day has not ended.',
  })
  @ApiOkResponse({ type: pageSchema(EffectItem) })
  async list(@Query() query: EffectQuery, @SignedIn() actor: Actor): Promise<Page<EffectItem>> {
    const seesAll = (await this.things.seenBy(actor)) === undefined;
    const { items, next } = await this.readModels.outbox({ status: query.status, known: !seesAll }, pageOf(query));
    return { items: items.map((row) => (seesAll ? itemOf(row) : nameless(itemOf(row)))), next };
  }
}

function itemOf(row: Row): EffectItem {
  const { id, kind, status, step, number, since, failedAt, reason, noun, streamId, toKind, toId } = row;
  const { clientName, leaverName, toName } = row;
  return {
    id,
    kind,
    status,
    of: { kind: noun, id: streamId, name: noun === 'handover' ? clientName : leaverName },
    step,
    number,
    to: { kind: toKind, id: toId, name: toKind === 'client' ? clientName : toName },
    since,
    failedAt,
    reason,
  };
}

const nameless = (item: EffectItem): EffectItem => ({
  ...item,
  of: null,
  to: { kind: item.to.kind, id: null, name: null },
});
