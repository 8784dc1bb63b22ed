// Server-sent events: a screen hears that something has changed, and fetches again what it shows.
import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#libs/access';
import { AnySignedIn } from '../auth/access.decorator';
import { Presence } from '../auth/presence';
import { SignedIn } from '../auth/sender.decorator';
import { Changes, type News } from './changes';

const HEARTBEAT_MS = 15_000;
/** A new connection presents its token again, so that nobody listens for long with an expired one. */
const ENDS_AFTER_MS = 15 * 60_000;
/** A client that lets this much pile up unread is disconnected, and connects again. */
const UNREAD_BYTES_AT_MOST = 64 * 1024;

@ApiTags('stream')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/stream')
export class StreamController {
  constructor(
    private readonly changes: Changes,
    private readonly presence: Presence,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Server-sent events that something which you may see has changed, at most two a second.',
    description:
      '`event: log`, `data: {"kinds": ["handover", "client"]}`; the first one, at once, tells no kinds. It ends after a ' +
      'quarter of an hour, with your last working day, and at a restart: connect again.',
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
      actor,
      tell: (news: News) => {
        open();
        send(`event: log\ndata: ${JSON.stringify(news)}\n\n`);
      },
      end: () => response.end(),
    });
    const beat = async () => {
      // When the database does not answer, the next heartbeat asks again.
      if (await this.presence.isHere(actor).catch(() => true)) send(': still here\n\n');
      else response.end();
    };
    const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS).unref();
    const end = setTimeout(() => response.end(), ENDS_AFTER_MS).unref();
    const over = () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      stop();
    };
    response.once('close', over);
    // The client may have disconnected during the subscription.
    if (response.closed) over();
  }
}
