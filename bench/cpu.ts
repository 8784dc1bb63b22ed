// Where the time goes: processor seconds per process, read from /proc (Linux only; elsewhere nothing is printed).
import fs from 'node:fs';

/** Clock ticks per second on every Linux that Node runs on. */
const TICKS = 100;

/** Milliseconds by process name. */
export type Spent = Record<string, number>;

/**
 * Each call gives the milliseconds that each process has used since the last call, divided by `count`. Every server
 * here is a child of ours, so their time is subtracted from our own, which is the driver's.
 */
export function cpuMeter(processes: Record<string, number>): (count: number) => Spent {
  let before = look();
  function look(): Spent {
    const servers = Object.entries(processes).map(([name, pid]) => [name, cpuSeconds(pid)] as const);
    // Two names may stand for one process.
    const theirs = [...new Set(Object.values(processes))].reduce((sum, pid) => sum + cpuSeconds(pid), 0);
    return { ...Object.fromEntries(servers), driver: cpuSeconds(process.pid) - theirs };
  }
  return (count) => {
    const now = look();
    const spent = Object.entries(now).map(([name, s]) => [name, ((s - (before[name] ?? 0)) * 1000) / count] as const);
    before = now;
    return Object.fromEntries(spent);
  };
}

/** A table with one column per process and one row per name: the medians of the rounds, and the spread of the sums. */
export function whereTheTimeGoes(rounds: Record<string, Spent[]>): string[] {
  const names = Object.keys(Object.values(rounds)[0]?.[0] ?? {});
  const rows = Object.entries(rounds).map(([title, spent]) => {
    const middles = names.map((name) => median(spent.map((one) => one[name] ?? 0)));
    const sums = spent.map(together);
    return tableRow(title, [...middles.map((ms) => ms.toFixed(1)), median(sums).toFixed(1), spread(sums, 1)]);
  });
  return [tableRow('', [...names, 'together', 'low-high']), ...rows];
}

export const together = (spent: Spent): number => Object.values(spent).reduce((sum, ms) => sum + ms, 0);

export const tableRow = (title: string, cells: string[]): string =>
  [title.padEnd(12), ...cells.map((cell) => cell.padStart(14))].join('');

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The lowest and the highest. */
export const spread = (values: number[], digits: number): string =>
  `${Math.min(...values).toFixed(digits)}-${Math.max(...values).toFixed(digits)}`;

/** Seconds of processor time that a process and all its descendants have used so far. */
function cpuSeconds(root: number): number {
  if (!fs.existsSync('/proc/self/stat')) return 0;
  const processes = fs.readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? read(Number(name)) : []));
  const family = new Set([root]);
  // A child's id may be smaller than its parent's, so repeat until nothing is added.
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { seconds }) => sum + seconds, 0);
}

function read(pid: number): { pid: number; parent: number; seconds: number }[] {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // Its own user and system time, and that of its children that have ended.
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + (fields[index] ?? 0), 0);
    return [{ pid, parent: fields[1] ?? 0, seconds: ticks / TICKS }];
  } catch {
    return []; // it has ended in the meantime
  }
}
