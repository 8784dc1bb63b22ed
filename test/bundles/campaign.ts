// One pass over a randomly shaped log: each of its bundles as it is, and after each edit, through both verifiers.
import { verifyBundle, type Verdict } from '#libs/proof';
import { bytesOf, inChunks } from '../evidence/small-log';
import { chanceOf } from '../tamper/chance';
import { overclaimed } from './claim';
import { draftOf, heldOf, linesOf, type Draft, type Held, type Kind } from './draft';
import { EDITS, KEYLESS } from './edits';
import type { Expected, Setting } from './setting';
import { toldBy, type startSecond } from './second';
import { worldOf, type World } from './world';

type Second = ReturnType<typeof startSecond>;

/** By kind of bundle and edit: how often it was done, and how often a problem was reported. */
type Counts = Map<string, { done: number; found: number }>;

export interface Tally {
  counts: Counts;
  /** Wrong verdicts, and verdicts of one verifier only. */
  wrong: string[];
}

const KINDS: Kind[] = ['log', 'streams'];

export async function campaignOf(seed: number, second: Second, tally: Tally, isRich: boolean): Promise<void> {
  const world = worldOf(chanceOf(seed), isRich);
  for (const kind of KINDS) {
    await untouched({ seed, world, kind }, second, tally);
    for (const [index, [what, edit]] of Object.entries(EDITS).entries()) {
      const chance = chanceOf(seed * 1_000 + index);
      const setting: Setting = { world, kind, draft: draftOf(world, kind), held: heldOf(world, chance), chance };
      const expected = edit(setting);
      if (expected === undefined) continue;
      const name = `${kind}: ${what}`;
      const verdict = await both({ name: `seed ${seed}, ${name}`, ...setting }, second, tally);
      judge(`seed ${seed}, ${name}`, expected, verdict, tally);
      if (KEYLESS.has(what)) {
        const over = overclaimed(world, linesOf(setting.draft), setting.draft.of, verdict.ownProvenTo);
        if (over !== undefined) tally.wrong.push(`seed ${seed}, ${name}: by its own signatures: ${over}`);
      }
      count(tally.counts, name, verdict.ok);
    }
    await bits({ seed, world, kind }, second, tally);
  }
}

interface Shape {
  seed: number;
  world: World;
  kind: Kind;
}

/** Without this, a verifier that says no to everything would do well. */
async function untouched({ seed, world, kind }: Shape, second: Second, tally: Tally): Promise<void> {
  const draft = draftOf(world, kind);
  const held = heldOf(world, chanceOf(seed));
  const name = `seed ${seed}, ${kind}: as it is`;
  const { ok, provenTo, silent } = toldBy(await both({ name, world, draft, held }, second, tally));
  const linked = kind === 'log' ? [...world.notes] : [...world.notes].slice(-64);
  const largest = Math.max(0, ...linked.flatMap(([size, note]) => (held.checkpoints.includes(note) ? [size] : [])));
  const older = held.checkpoints.length - linked.filter(([, note]) => held.checkpoints.includes(note)).length;
  if (!ok || provenTo !== largest || silent !== older)
    tally.wrong.push(`${name}: ${JSON.stringify({ ok, provenTo, largest, silent, older })}`);
  count(tally.counts, `${kind}: as it is`, ok);
}

interface Judged {
  name: string;
  world: World;
  draft: Draft;
  held: Held;
  /** The file, if it is not the draft's. */
  bytes?: Buffer;
}

/** The verdict, once the second verifier agrees with it and the claim has been checked against the original. */
async function both({ name, world, draft, held, bytes }: Judged, second: Second, tally: Tally): Promise<Verdict> {
  const bundle = bytes ?? bytesOf(linesOf(draft));
  const [verdict, answer] = await Promise.all([
    verifyBundle(inChunks(bundle, 1_000), held),
    second.ask({ bundle, ...held }),
  ]);
  const [ours, theirs] = [JSON.stringify(toldBy(verdict)), JSON.stringify(answer)];
  if (ours !== theirs) tally.wrong.push(`${name}: ${ours} and ${theirs}, ${verdict.problems[0]?.message}`);
  const over = overclaimed(world, bundle.toString('utf8').split('\n'), verdict.of, verdict.provenTo);
  if (over !== undefined) tally.wrong.push(`${name}: said to be proven to ${verdict.provenTo}, and ${over}`);
  return verdict;
}

function judge(name: string, expected: Expected, { ok, proven }: Verdict, { wrong }: Tally): void {
  if (expected === 'found' && ok) wrong.push(`${name}: not found`);
  if (expected === 'sound' && !ok) wrong.push(`${name}: found where nothing is wrong`);
  if (expected === 'nothing' && ok && proven !== 'nothing') wrong.push(`${name}: ${proven} is said to be proven`);
}

const BITS = 12;

/** Single bits of the file. Where nothing is signed and an event stands alone, any proof is as good as another. */
async function bits({ seed, world, kind }: Shape, second: Second, tally: Tally): Promise<void> {
  const chance = chanceOf(-seed);
  const draft = draftOf(world, kind);
  const isBound = kind === 'log' || world.notes.size > 0 || draft.items.length > 1;
  const bytes = bytesOf(linesOf(draft));
  for (let n = 0; n < BITS; n += 1) {
    const changed = Buffer.from(bytes);
    const at = chance(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << chance(8));
    const name = `seed ${seed}, ${kind}: one bit of byte ${at}`;
    const held = heldOf(world, chance);
    const verdict = await both({ name, world, draft, held, bytes: changed }, second, tally);
    judge(name, isBound ? 'found' : 'open', verdict, tally);
    count(tally.counts, `${kind}: one bit of the file`, verdict.ok);
  }
}

function count(counts: Counts, name: string, ok: boolean): void {
  const { done, found } = counts.get(name) ?? { done: 0, found: 0 };
  counts.set(name, { done: done + 1, found: found + (ok ? 0 : 1) });
}
