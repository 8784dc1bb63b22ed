// How the drawing looks: everything is in it, and nothing overlaps.
import type { Track } from '#libs/domain';
import { bpmnOf } from './bpmn';
import { bpmnModdle, type Moddle, type Point, type Shape } from './moddle';
import { rulesOf } from '../testing';

const without = (step: 'joint-visit' | 'interview'): Track => ({
  ...rulesOf('vip'),
  [step]: null,
  ownershipPassesAfter: 'notify-client',
});
const drawings = [
  ['of the VIP track', rulesOf('vip')],
  ['of the ordinary track', rulesOf('ordinary')],
  ['without a visit', without('joint-visit')],
  ['without an interview', without('interview')],
] as const;

const meet = (a: Shape, b: Shape) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const piecesOf = (line: Point[]): Shape[] =>
  line.slice(1).map((to, at) => {
    const from = line[at] as Point;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { x, y, width: Math.abs(from.x - to.x) || 0.1, height: Math.abs(from.y - to.y) || 0.1 };
  });

async function drawn(rules: Track) {
  const { rootElement } = await bpmnModdle().fromXML(await bpmnOf('vip', rules));
  const elements = rootElement.rootElements?.[0]?.flowElements ?? [];
  const signs = rootElement.diagrams?.[0]?.plane.planeElement ?? [];
  return { elements, signs };
}

const idsOf = (pairs: [Moddle, Moddle][]) => pairs.map((pair) => pair.map(({ id }) => id));

describe.each(drawings)('the drawing %s', (_, rules) => {
  it('shows every element once', async () => {
    const { elements, signs } = await drawn(rules);
    expect(signs.map(({ bpmnElement }) => bpmnElement?.id).toSorted()).toEqual(elements.map(({ id }) => id).toSorted());
  });

  it('overlaps no shapes, except a timer and its task', async () => {
    const { signs } = await drawn(rules);
    const covered = signs.flatMap((a, at): [Moddle, Moddle][] =>
      signs
        .slice(at + 1)
        .filter(({ bounds }) => a.bounds && bounds && meet(a.bounds, bounds))
        .map((b) => [a, b]),
    );
    const timers = covered.filter((pair) =>
      pair.some(({ bpmnElement }) => pair.some((other) => bpmnElement?.attachedToRef === other.bpmnElement)),
    );
    expect(timers.length).toBeGreaterThan(3);
    expect(idsOf(covered)).toEqual(idsOf(timers));
  });

  it('puts no label over a shape, a line or another label', async () => {
    const { signs } = await drawn(rules);
    const worded = signs.filter(({ label }) => label);
    expect(worded.length).toBeGreaterThan(10);
    const covered = worded.flatMap((word): [Moddle, Moddle][] =>
      signs
        .filter(({ bounds, waypoint, label }) => {
          const others = [bounds ?? [], piecesOf(waypoint ?? []), (label !== word.label && label?.bounds) || []].flat();
          return others.some((other) => meet((word.label as { bounds: Shape }).bounds, other));
        })
        .map((other) => [word, other]),
    );
    expect(idsOf(covered)).toEqual([]);
  });
});
