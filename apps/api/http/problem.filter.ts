// The one place where errors become answers: application/problem+json, and nothing of our inside in it.
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { saying } from '#libs/telling';
import { readersLanguage } from './language';
import { Problem } from './problem';
import { problemOf } from './problem-of';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const problem = problemOf(error) ?? this.unexpected(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.set(problem.extras.headers ?? {});
    const language = readersLanguage(request);
    response.status(problem.status).type('application/problem+json').set('Content-Language', language);
    response.send(JSON.stringify(problem.document(request.path, language)));
  }

  private unexpected(error: unknown): Problem {
    this.log.error({ err: error }, 'a request failed for a reason that we did not foresee');
    return new Problem(500, saying('unexpected'));
  }
}
