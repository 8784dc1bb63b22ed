// Reads as much of a Dockerfile as its tests need: the stages, what each copies from the context, and what it starts.

interface Stage {
  name: string;
  from: string;
  /** What it copies from the build context. */
  copies: string[];
  user?: string;
  entrypoint?: string[];
  cmd?: string[];
  healthcheck?: string[];
}

/** Throws if a command is not a JSON array; only that form starts the program without a shell. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  for (const line of lines) {
    const [, instruction, rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (instruction === 'FROM') stages.push(stageOf(rest, stages));
    const stage = stages.at(-1);
    if (!stage || !instruction) continue;
    if (instruction === 'COPY' && !rest.startsWith('--from')) stage.copies.push(...rest.split(/\s+/).slice(0, -1));
    if (instruction === 'USER') stage.user = rest;
    if (instruction === 'ENTRYPOINT') stage.entrypoint = command(rest);
    if (instruction === 'CMD') stage.cmd = command(rest);
    if (instruction === 'HEALTHCHECK') stage.healthcheck = command(rest.replace(/^.*?\bCMD\s+/, ''));
  }
  return stages;
}

// A stage runs as the user of the stage that it builds on, unless it sets another.
function stageOf(text: string, before: Stage[]): Stage {
  const [, from = '', name = ''] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(text) ?? [];
  return { name, from, copies: [], user: before.find((one) => one.name === from)?.user };
}

function command(text: string): string[] {
  return JSON.parse(text) as string[];
}
