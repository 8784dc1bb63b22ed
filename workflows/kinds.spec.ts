// What the registry names exists: each story's workflow, in the file of its kind; and no name stands for two things.
import fs from 'node:fs';
import type { ActivityDeps } from './activities/deps';
import type { PostOffice } from './activities/post-office';
import { KINDS, STORIES } from './kinds';

const workflowsIn = async (file: string) => Object.keys((await import(`${__dirname}/${file}`)) as object);

it.each(KINDS)('the workflow of a %s is exported by its file', async (kind) => {
  expect(await workflowsIn(`${kind}.workflow.ts`)).toEqual([STORIES[kind].workflow]);
});

it('no two files export a workflow of the same name', async () => {
  const files = fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const names = (await Promise.all(files.filter((file) => file.endsWith('.workflow.ts')).map(workflowsIn))).flat();
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});

it('no two stories have an activity of the same name', () => {
  const deps = { services: {} } as ActivityDeps;
  const names = KINDS.flatMap((kind) => Object.keys(STORIES[kind].activities(deps, {} as PostOffice)));
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});
