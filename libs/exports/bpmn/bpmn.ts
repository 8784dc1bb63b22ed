// The process as it is run, generated from the rules of a track: BPMN 2.0 with its diagram.
import { waitsFor, type Milestone, type Timing, type Track, type TrackName } from '#libs/domain';
import { diagramOf, drawnFrom, type Drawn } from './diagram';
import { bpmnModdle, type Moddle } from './moddle';

/** The task type depends on who acts: people, the client, or our own programs. */
const KINDS: Partial<Record<Milestone, string>> = {
  'send-notice': 'bpmn:SendTask',
  'notify-client': 'bpmn:ReceiveTask',
  'pass-ownership': 'bpmn:ServiceTask',
};

/** BPMN 2.0 XML of one track. Its tasks have the same names as the activities in the other exports. */
export async function bpmnOf(track: TrackName, rules: Track): Promise<string> {
  const drawing = new Drawing(track);
  const order = waitsFor(rules);
  const before = (milestone: Milestone) => order.get(milestone) ?? [];
  const after = (milestone: Milestone) => [...order.keys()].filter((each) => before(each).includes(milestone));
  const entries = new Map<Milestone, Moddle>();
  const exits = new Map<Milestone, Moddle>();
  const lost = drawing.node('bpmn:Task', 'successor-lost', LOST);
  const again = drawing.node('bpmn:ExclusiveGateway', 'appoint-again');
  drawing.flow(lost, again);
  for (const milestone of order.keys()) {
    const task = drawing.node(KINDS[milestone] ?? 'bpmn:UserTask', milestone, telling(milestone, rules));
    entries.set(milestone, task);
    exits.set(milestone, task);
    if (milestone in rules) drawing.escalation(task, rules[milestone as keyof Track] as Timing);
    if (before(milestone).length > 1)
      entries.set(milestone, drawing.before(task, 'bpmn:ParallelGateway', `all-before-${milestone}`));
  }
  const declined = drawing.node('bpmn:ExclusiveGateway', 'nominee-answers');
  drawing.flow(again, declined);
  drawing.flow(declined, entries.get('appoint-successor') as Moddle);
  drawing.flow(declined, lost, 'declined');
  entries.set('appoint-successor', again);
  // Up to here the round has one token, so the flow can lead back; what is lost later is undone (see docs/EXPORTS.md).
  const alone = after('appoint-successor').length === 1;
  for (const [milestone, name, why] of LOSSES.slice(0, alone ? 2 : 1)) {
    const leaves = drawing.node('bpmn:ExclusiveGateway', name);
    drawing.flow(exits.get(milestone) as Moddle, leaves);
    drawing.flow(leaves, lost, why);
    exits.set(milestone, leaves);
  }
  const roots = [...order.keys()].filter((each) => before(each).length === 0);
  const leaves = [...order.keys()].filter((each) => after(each).length === 0);
  const start = drawing.node('bpmn:StartEvent', 'HandoverOpened');
  drawing.fork(
    start,
    'begin',
    roots.map((each) => entries.get(each) as Moddle),
  );
  for (const milestone of order.keys()) {
    const next = after(milestone).map((each) => entries.get(each) as Moddle);
    drawing.fork(exits.get(milestone) as Moddle, `after-${milestone}`, next);
  }
  const end = drawing.node('bpmn:EndEvent', 'HandoverCompleted');
  const all = drawing.before(end, 'bpmn:ParallelGateway', 'all-done');
  for (const each of leaves) drawing.flow(exits.get(each) as Moddle, all);
  return drawing.xml();
}

const LOST = 'The nominee declined, the client objected, or the successor leaves: somebody else has to be appointed.';
const LOSSES: [Milestone, string, string][] = [
  ['appoint-successor', 'successor-stays', 'leaves'],
  ['send-notice', 'client-objects', 'objects or leaves'],
];

function telling(milestone: Milestone, rules: Track): string | undefined {
  const { signature, approval, sections } = rules['compile-dossier'];
  const { approval: approved, acceptance } = rules['appoint-successor'];
  const { settledBy, silence } = rules['notify-client'];
  const yes = (flag: boolean, what: string) => (flag ? [what] : []);
  const needs = (list: string[]) => (list.length > 0 ? ` Needs ${list.join(' and ')}.` : '');
  switch (milestone) {
    case 'compile-dossier':
      return `Sections: ${sections.join(', ')}.${needs([...yes(signature, 'a signature'), ...yes(approval, 'an approval')])}`;
    case 'appoint-successor':
      return `Nominated.${needs([...yes(approved, 'an approval'), ...yes(acceptance, 'the acceptance of the nominee')])}`;
    case 'notify-client':
      return settledBy === 'silence' ? `Acknowledged, or ${silence} without an objection.` : 'Acknowledged.';
    case 'follow-up-surveys':
      return `Surveys at ${rules[milestone].surveys.join(', ')} after the ownership passed; each answered, or closed after ${rules[milestone].answerWithin}.`;
    default:
      return undefined;
  }
}

class Drawing {
  private readonly moddle = bpmnModdle();
  private readonly elements: Moddle[] = [];
  private readonly late = new Set<Moddle>();

  constructor(private readonly track: TrackName) {}

  node(type: string, id: string, text?: string): Moddle {
    const gateway = type.endsWith('Gateway');
    const documentation =
      text === undefined ? {} : { documentation: [this.moddle.create('bpmn:Documentation', { text })] };
    const attributes = { id, ...(gateway ? {} : { name: id }), ...documentation, incoming: [], outgoing: [] };
    return this.add(this.moddle.create(type, attributes));
  }

  flow(sourceRef: Moddle, targetRef: Moddle, name?: string): Moddle {
    const id = `${sourceRef.id}.${targetRef.id}`;
    const flow = this.add(
      this.moddle.create('bpmn:SequenceFlow', { id, sourceRef, targetRef, ...(name ? { name } : {}) }),
    );
    sourceRef.outgoing?.push(flow);
    targetRef.incoming?.push(flow);
    return flow;
  }

  /** Puts a gateway before a node. */
  before(node: Moddle, type: string, id: string): Moddle {
    const gateway = this.node(type, id);
    this.flow(gateway, node);
    return gateway;
  }

  /** Flows to one node, or to several in parallel. */
  fork(from: Moddle, id: string, to: Moddle[]): void {
    const split = to.length > 1 ? this.node('bpmn:ParallelGateway', id) : from;
    if (split !== from) this.flow(from, split);
    for (const each of to) this.flow(split, each);
  }

  /** When late, the step escalates to the lead, and the task goes on. */
  escalation(task: Moddle, { anchor, due, escalate }: Timing): void {
    const body = `${anchor} ${due} ${escalate}`;
    const timeDate = this.moddle.create('bpmn:FormalExpression', { body, language: 'urn:baton:schedule' });
    const boundary = this.moddle.create('bpmn:BoundaryEvent', {
      id: `${task.id}.late`,
      name: 'late',
      attachedToRef: task,
      cancelActivity: false,
      eventDefinitions: [this.moddle.create('bpmn:TimerEventDefinition', { id: `${task.id}.timer`, timeDate })],
      outgoing: [],
    });
    this.add(boundary);
    const end = this.node('bpmn:EndEvent', `${task.id}.escalated`);
    end.name = 'StepEscalated';
    for (const each of [boundary, end, this.flow(boundary, end)]) this.late.add(each);
  }

  async xml(): Promise<string> {
    const way = this.elements.filter((each) => !this.late.has(each));
    return this.written(this.elements, await drawnFrom(await this.written(way), this.elements));
  }

  private async written(flowElements: Moddle[], drawn?: Drawn[]): Promise<string> {
    const process = this.moddle.create('bpmn:Process', {
      id: `handover-${this.track}`,
      name: `Handover, track ${this.track}`,
      isExecutable: false,
      flowElements,
    });
    const definitions = this.moddle.create('bpmn:Definitions', {
      id: 'baton',
      targetNamespace: 'urn:baton:process',
      exporter: 'Baton',
      rootElements: [process],
      diagrams: drawn ? [diagramOf(this.moddle, process, drawn)] : [],
    });
    return (await this.moddle.toXML(definitions, { format: true })).xml;
  }

  private add(element: Moddle): Moddle {
    this.elements.push(element);
    return element;
  }
}
