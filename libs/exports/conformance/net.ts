// A BPMN process as a Petri net: sequence flows are places, tasks are labelled transitions, gateways silent ones.
import { bpmnModdle, type Moddle } from '../bpmn/moddle';

interface Transition {
  /** The task's name; a transition without one is silent. */
  label?: string;
  takes: string[];
  gives: string[];
}
export interface Net {
  transitions: Transition[];
  source: string;
  sink: string;
}

const SOURCE = 'begins';
const SINK = 'ends';

/** Throws if the text is not BPMN, or contains elements that this reader does not know. */
export async function netFrom(bpmn: string): Promise<Net> {
  const { rootElement, warnings } = await bpmnModdle().fromXML(bpmn);
  if (warnings.length > 0) throw new Error(`The BPMN document is not sound: ${warnings[0]?.message}`);
  const process = rootElement.rootElements?.find(({ $type }) => $type === 'bpmn:Process');
  const nodes = (process?.flowElements ?? []).filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  const aside = asideOf(nodes);
  const transitions = nodes.filter((node) => !aside.has(node)).flatMap(transitionsOf);
  return { transitions, source: SOURCE, sink: SINK };
}

/** Timers beside a task, and what only they lead to: the task goes on, so the order of the process is unaffected. */
function asideOf(nodes: Moddle[]): Set<Moddle> {
  const aside = new Set(nodes.filter(({ $type }) => $type === 'bpmn:BoundaryEvent'));
  for (const node of aside) for (const { targetRef } of node.outgoing ?? []) aside.add(targetRef);
  return aside;
}

function transitionsOf(node: Moddle): Transition[] {
  const incoming = (node.incoming ?? []).map(({ id }) => id);
  const outgoing = (node.outgoing ?? []).map(({ id }) => id);
  switch (node.$type) {
    case 'bpmn:StartEvent':
      return [{ takes: [SOURCE], gives: outgoing }];
    case 'bpmn:EndEvent':
      return incoming.map((id) => ({ takes: [id], gives: [SINK] }));
    case 'bpmn:ParallelGateway':
      return [{ takes: incoming, gives: outgoing }];
    case 'bpmn:ExclusiveGateway':
      return incoming.flatMap((taken) => outgoing.map((given) => ({ takes: [taken], gives: [given] })));
    default:
      if (!/^bpmn:\w*Task$/.test(node.$type)) throw new Error(`No check is known for ${node.$type} (${node.id}).`);
      return incoming.map((id) => ({ label: node.name ?? node.id, takes: [id], gives: outgoing }));
  }
}

/** The number of tokens in each place. */
export type Marking = ReadonlyMap<string, number>;

export const isEnabled = (marking: Marking, { takes }: Transition): boolean =>
  takes.every((place) => (marking.get(place) ?? 0) > 0);

export function fired(marking: Marking, { takes, gives }: Transition): Marking {
  const next = new Map(marking);
  const add = (place: string, count: number) => {
    const total = (next.get(place) ?? 0) + count;
    if (total === 0) next.delete(place);
    else next.set(place, total);
  };
  for (const place of takes) add(place, -1);
  for (const place of gives) add(place, 1);
  return next;
}

/** More states than any of our processes has; a document with more is not ours. */
const STATES_AT_MOST = 20_000;

/** The shortest path through the given transitions to a wanted marking; undefined if there is none. */
export function wayTo(
  from: Marking,
  transitions: Transition[],
  wanted: (marking: Marking) => boolean,
): { marking: Marking; way: Transition[] } | undefined {
  const seen = new Set([keyOf(from)]);
  const ahead: { marking: Marking; way: Transition[] }[] = [{ marking: from, way: [] }];
  for (const here of ahead) {
    if (wanted(here.marking)) return here;
    if (seen.size > STATES_AT_MOST) throw new Error('The process has too many states to be checked.');
    for (const transition of transitions.filter((each) => isEnabled(here.marking, each))) {
      const marking = fired(here.marking, transition);
      const key = keyOf(marking);
      if (seen.has(key)) continue;
      seen.add(key);
      ahead.push({ marking, way: [...here.way, transition] });
    }
  }
  return undefined;
}

const keyOf = (marking: Marking): string =>
  [...marking]
    .map(([place, count]) => `${place}:${count}`)
    .toSorted()
    .join(' ');
