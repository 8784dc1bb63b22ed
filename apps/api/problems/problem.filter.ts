// The one place where errors become answers: application/problem+json, without internals.
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { saying } from '#libs/telling';
import { answer, Problem } from './problem';
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
    answer(problem, request, response);
  }

  private unexpected(error: unknown): Problem {
    this.log.error({ err: error }, 'a request failed for a reason that we did not foresee');
    return new Problem(500, saying('unexpected'));
  }
}
