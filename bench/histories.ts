// What Temporal has kept of workflows: how often they were signalled, how often they ran, and how long their histories are.
import { Client, Connection } from '@temporalio/client';

export interface History {
  signals: number;
  /** Workflow tasks begun. */
  tasks: number;
  events: number;
  /** How often each kind of event occurs. */
  kinds: Map<string, number>;
}

export async function readHistories(address: string, workflowIds: string[]): Promise<History[]> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const histories: History[] = [];
  for (const id of workflowIds) {
    const { events } = await client.workflow.getHandle(id).fetchHistory();
    const kinds = new Map<string, number>();
    for (const event of events ?? []) {
      const kind = Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? '';
      const name = kind.replace('EventAttributes', '');
      kinds.set(name, (kinds.get(name) ?? 0) + 1);
    }
    const times = (kind: string) => kinds.get(kind) ?? 0;
    const [signals, tasks] = [times('workflowExecutionSignaled'), times('workflowTaskStarted')];
    histories.push({ signals, tasks, events: events?.length ?? 0, kinds });
  }
  await connection.close();
  return histories;
}

export const inWords = ({ events, kinds }: History): string =>
  `${events} events (${[...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ')})`;
