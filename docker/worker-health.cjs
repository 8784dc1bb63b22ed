// A worker is healthy (exit code 0, else 1) if Temporal has seen it poll lately. Temporal knows a worker by
// `pid@hostname`, and in a container the hostname is the container's own.
const os = require('node:os');
const { Connection } = require('@temporalio/client');

const workflowTasks = 1;
const lately = 2 * 60;

async function isPolling() {
  const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS, connectTimeout: '5s' });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: process.env.TEMPORAL_NAMESPACE || 'default',
      taskQueue: { name: 'baton' },
      taskQueueType: workflowTasks,
    });
    const since = Date.now() / 1000 - lately;
    return (pollers ?? []).some(
      ({ identity, lastAccessTime }) =>
        identity?.endsWith(`@${os.hostname()}`) && Number(lastAccessTime?.seconds) > since,
    );
  } finally {
    await connection.close();
  }
}

isPolling().then(
  (polling) => process.exit(polling ? 0 : 1),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
