// The claim as a theorem: no event that differs from the original lies within what is said to be proven.
import { leafHash, type LeafInput } from '#libs/proof';
import type { World } from './world';

interface Shown extends LeafInput {
  leaf: string;
}

/**
 * What is wrongly said to be proven up to this position; undefined when everything is as in the original. It parses the
 * lines in its own way, so it takes some for events that a verifier may rightly refuse.
 */
export function overclaimed(world: World, lines: string[], of: 'log' | string[], provenTo: number): string | undefined {
  const shown = lines.flatMap((line) => eventIn(line) ?? []).filter(({ position }) => position <= provenTo);
  for (const event of shown) {
    const { position } = event;
    const original =
      position >= 1 && position <= world.tree.size ? world.tree.leaf(position - 1).toString('base64') : '';
    if (original !== event.leaf || original !== leafIn(event)) return `event ${position} is not the original`;
  }
  if (of !== 'log') return undefined;
  const there = new Set(shown.map(({ position }) => position));
  for (let position = 1; position <= provenTo; position += 1)
    if (!there.has(position)) return `event ${position} is not there`;
  return undefined;
}

function eventIn(line: string): Shown | undefined {
  try {
    const { kind, ...columns } = JSON.parse(line) as Shown & { kind?: unknown };
    return kind === 'event' ? { ...columns, body: /,"body":(.*)\}$/su.exec(line)?.[1] ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

function leafIn(event: LeafInput): string {
  try {
    return leafHash(event).toString('base64');
  } catch {
    return 'no event';
  }
}
