// What the api logs: what was requested and how it went, and never a body, a query, a token or a name.
import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { actorText, type Actor } from '#libs/access';
import type { Config } from '#libs/config';

const QUIET = /^\/(?:health\/|metrics$|docs)/;

export function logSettings(level: Config['logLevel']): Params {
  return {
    pinoHttp: {
      level,
      genReqId: () => randomUUID(),
      serializers: { req: request, res: ({ statusCode }: ServerResponse) => ({ statusCode }), err: errorOf },
      autoLogging: { ignore: ({ url = '' }) => QUIET.test(url) },
      customProps: (req) => ({ actor: actorOf(req) }),
      // A second safety net: nothing below is ever logged on purpose.
      redact: ['*.authorization', '*.cookie', '*.token', '*.body', '*.headers'],
    },
  };
}

/** The path only: a query may hold what a user typed. */
const request = ({ id, method, url }: { id: string; method: string; url: string }) => ({
  id,
  method,
  path: url.split('?')[0],
});

const actorOf = (req: IncomingMessage) => {
  const { actor } = req as { actor?: Actor };
  return actor && actorText(actor);
};

/** Database errors carry the query's values as further members, so only these are kept. */
export function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.constructor.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    stack: error.stack,
  };
}
