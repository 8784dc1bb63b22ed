// The two packages that read, write and draw BPMN, with the few types used here, because they ship none.
// They are ES modules, which Node loads with require since 20.19, and Jest after its transform.

/** An element of BPMN 2.0 as bpmn-moddle returns it; its other properties are asked for by name. */
export interface Moddle {
  $type: string;
  id: string;
  name?: string;
  incoming?: Moddle[];
  outgoing?: Moddle[];
  sourceRef: Moddle;
  targetRef: Moddle;
  attachedToRef?: Moddle;
  bpmnElement?: Moddle;
  flowElements?: Moddle[];
  rootElements?: Moddle[];
  bounds?: Shape;
  label?: { bounds: Shape };
  waypoint?: Point[];
  diagrams?: { plane: { planeElement: Moddle[] } }[];
}

export interface Point {
  x: number;
  y: number;
}
/** Its upper left corner, and its size. */
export interface Shape extends Point {
  width: number;
  height: number;
}

export interface BpmnModdle {
  create(type: string, attributes: object): Moddle;
  toXML(element: Moddle, options: { format: boolean }): Promise<{ xml: string }>;
  fromXML(xml: string): Promise<{ rootElement: Moddle; warnings: { message: string }[] }>;
}

const { BpmnModdle: Package } = require('bpmn-moddle') as { BpmnModdle: new () => BpmnModdle };
const { layoutProcess } = require('bpmn-auto-layout') as { layoutProcess: (xml: string) => Promise<string> };

export const bpmnModdle = (): BpmnModdle => new Package();

/** Where bpmn-auto-layout places the elements of a BPMN document, by their ids. */
export async function layoutOf(xml: string): Promise<{ shapes: Map<string, Shape>; lines: Map<string, Point[]> }> {
  const { rootElement } = await bpmnModdle().fromXML(await layoutProcess(xml));
  const drawn = (rootElement.diagrams ?? []).flatMap(({ plane }) => plane.planeElement);
  const shapes = new Map<string, Shape>();
  const lines = new Map<string, Point[]>();
  for (const { bpmnElement, bounds, waypoint } of drawn) {
    const id = bpmnElement?.id ?? '';
    if (bounds) shapes.set(id, { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height });
    if (waypoint)
      lines.set(
        id,
        waypoint.map(({ x, y }) => ({ x, y })),
      );
  }
  return { shapes, lines };
}
