// The two packages that read, write and draw BPMN, with the few types of theirs that are used here: they bring none.
// They are ES modules, which Node takes by require since 20.19, and Jest after its transform.

/** An element of BPMN 2.0 as bpmn-moddle gives it; what else it has is asked for by name. */
export interface Moddle {
  $type: string;
  id: string;
  name?: string;
  incoming?: Moddle[];
  outgoing?: Moddle[];
  sourceRef: Moddle;
  targetRef: Moddle;
  attachedToRef?: Moddle;
  flowElements?: Moddle[];
  rootElements?: Moddle[];
}

interface BpmnModdle {
  create(type: string, attributes: object): Moddle;
  toXML(element: Moddle, options: { format: boolean }): Promise<{ xml: string }>;
  fromXML(xml: string): Promise<{ rootElement: Moddle; warnings: { message: string }[] }>;
}

const { BpmnModdle: Package } = require('bpmn-moddle') as { BpmnModdle: new () => BpmnModdle };
const { layoutProcess } = require('bpmn-auto-layout') as { layoutProcess: (xml: string) => Promise<string> };

export const bpmnModdle = (): BpmnModdle => new Package();
export const laidOut = (xml: string): Promise<string> => layoutProcess(xml);
