// Server-sent events: a screen hears that something has changed, and asks anew for what it shows.
import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actorText, type Actor } from '#libs/access';
import { AnySignedIn } from '../auth/access.decorator';
import { SignedIn } from '../auth/sender.decorator';
import { Changes, type Change } from './changes';

const HEARTBEAT_MS = 15_000;
/** A new connection shows its token again, so that nobody listens for long with one that has expired. */
const ENDS_AFTER_MS = 15 * 60_000;
/** Whoever takes nothing for so long is hung up on, and connects again. */
const UNREAD_BYTES_AT_MOST = 64 * 1024;

@ApiTags('stream')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/stream')
export class StreamController {
  constructor(private readonly changes: Changes) {}

  @Get()
  @ApiOperation({
    summary: 'Server-sent events that the lists have moved on, at most two a second.',
    description:
      '`event: log`, `data: {"position": 12, "kinds": ["handover", "client"]}`; the first one tells the present ' +
      'position and no kinds. It ends after a quarter of an hour, and at a restart: connect again.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async listen(@SignedIn() actor: Actor, @Res() response: Response): Promise<void> {
    const send = (text: string) => {
      if (response.writableLength > UNREAD_BYTES_AT_MOST) response.destroy();
      else response.write(text);
    };
    const open = () => {
      if (response.headersSent) return;
      response.set({
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      response.write('retry: 2000\n\n');
    };
    const stop = await this.changes.listen({
      person: actorText(actor),
      tell: (change: Change) => {
        open();
        send(`event: log\ndata: ${JSON.stringify(change)}\n\n`);
      },
      end: () => response.end(),
    });
    const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS).unref();
    const end = setTimeout(() => response.end(), ENDS_AFTER_MS).unref();
    const over = () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      stop();
    };
    response.once('close', over);
    // It may have hung up while the position was asked for.
    if (response.closed) over();
  }
}
