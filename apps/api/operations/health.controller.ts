// For whatever keeps the process running: is it alive, and can it do its work?
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { saying } from '#libs/telling';
import { Connections } from '#libs/services';
import { OpenToAll } from '../auth/access.decorator';
import { Problem } from '../problems/problem';

/** Lists further behind than this would mislead; a working projector catches up with it in seconds. */
const EVENTS_BEHIND_AT_MOST = 5_000;

class Alive {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}
class Checks {
  @ApiProperty({ enum: ['ok', 'away'] }) database!: string;
  @ApiProperty({ enum: ['ok', 'away'] }) vault!: string;
  @ApiProperty({ enum: ['ok', 'behind', 'unknown'] }) readModels!: string;
}
class Ready extends Alive {
  @ApiProperty({ type: Checks }) checks!: Checks;
}

@ApiTags('operations')
@OpenToAll()
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(private readonly connections: Connections) {}

  @Get('live')
  @ApiOkResponse({ type: Alive })
  live(): Alive {
    return { status: 'ok' };
  }

  /** Commands need the databases but not Temporal, so Temporal is not checked. */
  @Get('ready')
  @ApiOkResponse({ type: Ready })
  async ready(): Promise<Ready> {
    const [lag, vault] = await Promise.all([
      this.connections.lag().catch(() => undefined),
      this.connections.vaultPool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    ]);
    const checks = {
      database: lag === undefined ? 'away' : 'ok',
      vault: vault ? 'ok' : 'away',
      readModels: lag === undefined ? 'unknown' : lag > EVENTS_BEHIND_AT_MOST ? 'behind' : 'ok',
    };
    if (Object.values(checks).every((each) => each === 'ok')) return { status: 'ok', checks };
    throw new Problem(503, saying('not-ready'), {
      members: { checks },
      headers: { 'Retry-After': '5' },
    });
  }
}
