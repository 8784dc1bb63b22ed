// The tamper campaign: whatever a superuser does to the log, the evidence from outside shows it, and where it begins.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Outcome } from './campaign-process';

const EVENTS = 500;
const COLUMNS = 12;
const PROCESSES = 2;

describe('the tamper campaign', () => {
  const outcomes: Outcome[] = [];
  let exitCodes: (number | null)[] = [];
  beforeAll(async () => {
    const children = Array.from({ length: PROCESSES }, (_, index) => {
      const child = fork(join(__dirname, 'campaign-process.ts'), [String(index), String(PROCESSES)], {
        execArgv: ['--conditions=source', '-r', join(__dirname, '../log/typescript.cjs')],
      });
      child.on('message', (outcome: Outcome) => outcomes.push(outcome));
      return child;
    });
    const ends = await Promise.all(children.map((child) => once(child, 'exit')));
    const table = outcomes.map(
      ({ kind, tried, ms }) => `${String(tried).padStart(6)} ${String(ms).padStart(6)} ms  ${kind}`,
    );
    console.log(`${table.join('\n')}\n${outcomes.reduce((sum, { tried }) => sum + tried, 0)} cases`);
    exitCodes = ends.map(([code]) => code as number | null);
    // Only a guard against hanging.
  }, 1_200_000);

  it('finds everything that was done, and names the first wrong position', () => {
    expect(outcomes.flatMap(({ kind, wrong }) => wrong.map((what) => `${kind}: ${what}`))).toEqual([]);
    const inEachRow = outcomes.filter(({ kind }) => kind.endsWith('each row'));
    expect(inEachRow.map(({ cases }) => cases)).toEqual(Array.from({ length: COLUMNS }, () => EVENTS));
    expect(exitCodes).toEqual([0, 0]);
  });

  it('has every kind of it, and logs that nobody touched', () => {
    expect(outcomes.filter(({ cases, tried }) => tried < Math.floor(cases / 7))).toEqual([]);
    const counts = outcomes.map(({ kind, cases }) => `${cases} ${kind}`);
    expect([...new Set(counts)].toSorted()).toMatchSnapshot();
  });
});
