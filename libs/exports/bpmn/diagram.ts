// The position of each element in the drawing: the layout of bpmn-auto-layout, drawn closer together; escalations below
// their task; every label beside its line or below its shape.
import { layoutOf, type BpmnModdle, type Moddle, type Point, type Shape } from './moddle';

/** The grid of bpmn-auto-layout, whose cells all have one size. */
const CELL = { x: 150, y: 140 };
const TASK_HEIGHT = 80;
const EVENT = { width: 36, height: 36 };
const GAP = 20;
const LATE_GAP = 30;
/** From a task's lower edge to the lower edge of its escalation. */
const LATE_HEIGHT = EVENT.height * 1.5 + LATE_GAP;

export interface Drawn {
  element: Moddle;
  at: Shape | Point[];
  /** The middle of its upper edge. */
  label: Point | undefined;
}

/** `way`: the BPMN without escalations; `elements`: all of them. */
export async function drawnFrom(way: string, elements: Moddle[]): Promise<Drawn[]> {
  const layout = await layoutOf(way);
  const hosts = elements.flatMap(({ attachedToRef }) => layout.shapes.get(attachedToRef?.id ?? '') ?? []);
  const closer = drawTogether([...layout.shapes.values()], new Set(hosts));
  const shapes = new Map([...layout.shapes].map(([id, shape]) => [id, { ...shape, ...closer(shape, shape) }]));
  return elements.flatMap((element): Drawn[] => {
    const shape = shapes.get(element.id);
    if (shape) return [{ element, at: shape, label: belowIt(element, shape) }];
    const line = layout.lines.get(element.id)?.map((point) => closer(point));
    if (line) return [{ element, at: line, label: besideIt(element, line, shapes.get(element.sourceRef.id)) }];
    const host = shapes.get(element.attachedToRef?.id ?? '');
    return host ? lateBelow(element, host) : [];
  });
}

/** Each column as wide, and each row as high, as its content needs. */
function drawTogether(shapes: Shape[], withLate: ReadonlySet<Shape>) {
  const cell = (axis: 'x' | 'y', at: number) => Math.floor(at / CELL[axis]);
  const room = (axis: 'x' | 'y', index: number): [number, number] => {
    const size = axis === 'x' ? 'width' : 'height';
    const there = shapes.filter((shape) => cell(axis, shape[axis]) === index);
    const half = Math.max(0, ...there.map((shape) => shape[size] / 2 + GAP));
    return [half, half + (axis === 'y' && there.some((shape) => withLate.has(shape)) ? LATE_HEIGHT : 0)];
  };
  const moved = (axis: 'x' | 'y', at: number) => {
    const index = cell(axis, at);
    const [before, after] = room(axis, index);
    const start = Array.from({ length: index }, (_, each) => room(axis, each)).flat();
    const aside = at - (index + 0.5) * CELL[axis];
    return start.reduce((sum, each) => sum + each, before) + Math.min(after, Math.max(-before, aside));
  };
  return (point: Point, { width = 0, height = 0 }: Partial<Shape> = {}): Point => ({
    x: moved('x', point.x + width / 2) - width / 2,
    y: moved('y', point.y + height / 2) - height / 2,
  });
}

/** The timer on the task's lower edge, and its target right below, each with its label on the right. */
function lateBelow(timer: Moddle, host: Shape): Drawn[] {
  const { width, height } = EVENT;
  const x = host.x + 4;
  const onEdge = { x, y: host.y + host.height - height / 2, ...EVENT };
  const end = { x, y: onEdge.y + height + LATE_GAP, ...EVENT };
  const middle = x + width / 2;
  const words = (name?: string) => x + width + 4 + widthOf(name) / 2;
  const [flow] = timer.outgoing ?? [];
  if (!flow) return [];
  const line = [
    { x: middle, y: onEdge.y + height },
    { x: middle, y: end.y },
  ];
  return [
    { element: timer, at: onEdge, label: { x: words(timer.name), y: host.y + host.height + 4 } },
    { element: flow.targetRef, at: end, label: { x: words(flow.targetRef.name), y: end.y + 4 } },
    { element: flow, at: line, label: undefined },
  ];
}

const belowIt = ({ $type }: Moddle, { x, y, width, height }: Shape): Point | undefined =>
  $type.endsWith('Event') ? { x: x + width / 2, y: y + height + 6 } : undefined;

/** To the right of the first vertical segment, lower than the shapes of the row where it starts. */
function besideIt({ name }: Moddle, line: Point[], from?: Shape): Point | undefined {
  const piece = line.find(({ x }, at) => line[at + 1]?.x === x);
  if (!name || !piece || !from) return undefined;
  return { x: piece.x + 6 + widthOf(name) / 2, y: from.y + (from.height + TASK_HEIGHT + EVENT.height) / 2 + 2 };
}

/** Approximate; viewers wrap text that is wider than its label. */
const widthOf = (name = ''): number => Math.min(WIDEST, name.length * 7 + 4);
const WIDEST = 76;

/** The diagram as BPMN stores it. */
export function diagramOf(moddle: BpmnModdle, process: Moddle, drawn: Drawn[]): Moddle {
  const bounds = (shape: Shape) => moddle.create('dc:Bounds', shape);
  const planeElement = drawn.map(({ element, at, label: beside }) => {
    const label = beside && moddle.create('bpmndi:BPMNLabel', { bounds: bounds(labelAt(beside, element.name)) });
    const both = { id: `${element.id}.drawn`, bpmnElement: element, ...(label ? { label } : {}) };
    if (Array.isArray(at))
      return moddle.create('bpmndi:BPMNEdge', {
        ...both,
        waypoint: at.map((point) => moddle.create('dc:Point', point)),
      });
    const choice = element.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {};
    return moddle.create('bpmndi:BPMNShape', { ...both, ...choice, bounds: bounds(at) });
  });
  const plane = moddle.create('bpmndi:BPMNPlane', { id: `${process.id}.plane`, bpmnElement: process, planeElement });
  return moddle.create('bpmndi:BPMNDiagram', { id: `${process.id}.diagram`, plane });
}

const labelAt = ({ x, y }: Point, name?: string): Shape => {
  const width = widthOf(name);
  return { x: Math.round(x - width / 2), y, width, height: width < WIDEST ? 14 : 28 };
};
