// Metrics for Prometheus: how long requests take, how they end, and how far the lists are behind.
import { Controller, Get, Header, Injectable } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Connections } from '#libs/services';
import { OpenToAll } from '../auth/access.decorator';
import { RecordProofs } from '../record/record-proofs';

@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(connections: Connections, record: RecordProofs) {
    collectDefaultMetrics({ register: this.registry });
    this.registry.registerMetric(
      new Gauge({
        name: 'baton_read_models_lag_events',
        help: 'How many events the read models have not seen yet; -1 when the database does not say.',
        registers: [],
        async collect() {
          this.set(await connections.lag().catch(() => -1));
        },
      }),
    );
    this.tellSoundness(record);
  }

  /** An old time beside a sound record means that nobody verifies it any more. */
  private tellSoundness(record: RecordProofs): void {
    const gauges = [
      {
        name: 'baton_record_sound',
        help: 'Whether the last pass over the whole log found nothing wrong: 1 or 0; -1 while that is not known.',
        of: async () => (await record.soundness()).sound,
      },
      {
        name: 'baton_record_verified_timestamp_seconds',
        help: 'When the last pass over the whole log ended, in Unix time; 0 before the first.',
        of: async () => (await record.soundness()).at,
      },
    ];
    for (const { name, help, of } of gauges) {
      const collect = async function (this: Gauge) {
        this.set(await of());
      };
      this.registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
    }
  }

  /**
   * Routes are recorded as patterns, so that ids do not become labels. Commands are not told apart: anybody can read
   * these figures, and a count of announcements would reveal that somebody is leaving.
   */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const end = this.durations.startTimer();
    response.once('finish', () => {
      // How long a stream stayed open says nothing about how fast we are.
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      const path = (request.route as { path?: unknown } | undefined)?.path;
      const route = typeof path === 'string' ? path : 'none';
      end({
        method: request.method,
        route: request.method === 'POST' && path ? 'command' : route,
        status: response.statusCode,
      });
    });
    next();
  };
}

@ApiExcludeController()
@OpenToAll()
@SkipThrottle()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
