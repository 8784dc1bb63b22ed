// Where the time goes: processor seconds by process, read from /proc (Linux; elsewhere there are none to print).
import fs from 'node:fs';

/** Clock ticks a second, as every Linux that Node runs on has them. */
const TICKS = 100;

/** Seconds of processor time that a process and all below it have used so far. */
export function cpuSeconds(root: number): number {
  if (!fs.existsSync('/proc/self/stat')) return 0;
  const processes = fs.readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? read(Number(name)) : []));
  const family = new Set([root]);
  // A child's id may be smaller than its parent's, so look until nobody is added.
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
    return []; // it has ended meanwhile
  }
}
