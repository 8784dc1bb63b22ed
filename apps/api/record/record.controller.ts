// The proofs of the record over HTTP: checkpoints, keys, proofs of single events, and what the last verification found.
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, OpenToAll } from '../auth/access.decorator';
import { PageQuery, pageOf, pageSchema } from '../http/lists';
import { NoData } from '../http/plain-bodies';
import { RecordProofs } from './record-proofs';
import {
  CheckpointView,
  ConsistencyQuery,
  ConsistencyView,
  InclusionQuery,
  InclusionView,
  LogKeysView,
  VerificationView,
} from './record-views';

@ApiTags('record')
@Controller('v1/log')
export class RecordController {
  constructor(private readonly record: RecordProofs) {}

  @Get('checkpoint')
  @OpenToAll()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiOperation({ summary: 'The newest checkpoint: a signed note (C2SP tlog-checkpoint). Keep it where we cannot go.' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async newest(): Promise<string> {
    return (await this.record.newest()).note;
  }

  @Post('checkpoints')
  @HttpCode(200)
  @Access('log:checkpoint', 'new')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Makes a checkpoint of all that is in the log now, and gives it.' })
  @ApiOkResponse({ type: CheckpointView })
  make(@Body() _body: NoData): Promise<CheckpointView> {
    return this.record.make();
  }

  @Get('checkpoints')
  @Access('log:read', 'new')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Every checkpoint, the oldest first.' })
  @ApiOkResponse({ type: pageSchema(CheckpointView) })
  checkpoints(@Query() query: PageQuery) {
    return this.record.page(pageOf(query));
  }

  @Get('keys')
  @Access('log:read', 'new')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'The public keys that sign for the log, and how each follows the one before.' })
  @ApiOkResponse({ type: LogKeysView })
  keys(): Promise<LogKeysView> {
    return this.record.keys();
  }

  @Get('proofs/inclusion')
  @Access('log:read', 'new')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Proves that an event is among the first so many (RFC 6962, section 2.1.1).' })
  @ApiOkResponse({ type: InclusionView })
  inclusion(@Query() { position, size }: InclusionQuery): Promise<InclusionView> {
    return this.record.inclusion(position, size);
  }

  @Get('proofs/consistency')
  @Access('log:read', 'new')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Proves that the log of one size goes on from that of another (RFC 6962, section 2.1.2).' })
  @ApiOkResponse({ type: ConsistencyView })
  consistency(@Query() { from, to }: ConsistencyQuery): Promise<ConsistencyView> {
    return this.record.consistency(from, to);
  }

  @Get('verification')
  @Access('log:read', 'new')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'What the last pass over the whole log found. The worker makes one pass after another.' })
  @ApiOkResponse({ type: VerificationView })
  verification(): Promise<VerificationView> {
    return this.record.verification();
  }
}
