// A local mode with stand-ins for migration, api and worker, in its own process, which a test can kill.
import { loadConfig } from '#libs/config';
import { type Programs } from '../../apps/local/programs';
import { openStack, type Stack } from '../../apps/local/stack';

const [, , programs] = process.argv;

async function main(): Promise<void> {
  const stack = await openStack({
    config: loadConfig(),
    programs: JSON.parse(programs ?? '') as Programs,
    say: (line) => console.log(line),
  });
  const stop = () => void stack.stop().then(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.stdin.on('end', stop).resume(); // the test itself was killed
  await stack.start().catch((error: unknown) => giveUp(stack, error));
  console.log((await stack.isEmpty()) ? 'up and empty' : 'up');
}

async function giveUp(stack: Stack, error: unknown): Promise<never> {
  await stack.stop();
  throw error;
}

main().catch((error: unknown) => {
  console.log((error as Error).message);
  process.exit(1);
});
