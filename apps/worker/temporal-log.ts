// Sends the messages of Temporal's SDK to our own log, warnings and worse only.
import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogEntry } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Once per process, before the first connection. */
export function installTemporalLog(log: Logger): void {
  const toPino = ({ level, message, meta }: LogEntry) => {
    const write = level === 'ERROR' ? log.error.bind(log) : level === 'WARN' ? log.warn.bind(log) : log.debug.bind(log);
    write(named(meta), message);
  };
  Runtime.install({
    logger: new DefaultLogger('WARN', toPino),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} } },
    shutdownSignals: [],
  });
}

/** Which workflow and activity; not the texts of errors, which may quote anything. */
function named(meta: LogEntry['meta']): object {
  const keys = ['workflowId', 'runId', 'workflowType', 'activityType', 'attempt', 'taskQueue'];
  return Object.fromEntries(Object.entries(meta ?? {}).filter(([key]) => keys.includes(key)));
}
