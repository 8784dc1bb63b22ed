// Every command that a person may send from a page has a form: a file with its name, or a line in the shared table.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PLAIN } from '../../apps/web/forms/plain';
import { openApi } from './open-api-types';

/** Without a form: a policy is published from its file, and the commands on a person's roles are sent to the API. */
const WITHOUT_FORM = ['policies/publish', /^persons\//];

const folder = path.resolve(__dirname, '../../apps/web/forms');

describe('the forms of the web app', () => {
  let commands: string[];
  beforeAll(async () => {
    commands = commandsIn(await openApi()).filter((each) => !WITHOUT_FORM.some((one) => each.match(one)));
  });
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((noun) => noun.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.replace(/\.tsx$/, ''));
  const lines = Object.entries(PLAIN).flatMap(([noun, forms]) => Object.keys(forms).map((name) => `${noun}/${name}`));

  it('exist for each command', () => {
    expect(commands.length).toBeGreaterThan(0);
    const missing = commands.filter((each) => !files.includes(each) && !lines.includes(each));
    expect(
      missing.map((each) => `apps/web/forms/${each}.tsx is missing, and no line in apps/web/forms/plain.ts`),
    ).toEqual([]);
  });

  it('belong to a command', () => {
    const surplus = files.filter((each) => !commands.includes(each));
    expect(surplus.map((each) => `apps/web/forms/${each}.tsx: there is no such command`)).toEqual([]);
  });

  it('are either a file or a line', () => {
    expect(files.filter((each) => lines.includes(each))).toEqual([]);
  });
});

/** `handovers/record-visit`, for each address that takes a command on one thing. */
function commandsIn({ paths }: OpenAPIObject): string[] {
  return Object.entries(paths).flatMap(([address, { post }]) => {
    const [, noun, command] = /^\/v1\/([\w-]+)\/\{id\}\/([\w-]+)$/.exec(address) ?? [];
    const takesKey = JSON.stringify(post?.parameters ?? []).includes('"Idempotency-Key"');
    return noun && command && takesKey ? [`${noun}/${command}`] : [];
  });
}
