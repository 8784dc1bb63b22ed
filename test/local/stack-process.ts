// A local mode with stand-ins for migration, api and worker, as a process of its own that a test can kill.
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
  process.on('SIGTERM', () => void stack.stop().then(() => process.exit(0)));
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
