// The record in forms that others' tools read: events in, text out, and nothing else.
export { bpmnOf } from './bpmn';
export { conformanceOf, type Conformance } from './conformance';
export { idIn, type Trace } from './logged';
export { ocelOf } from './ocel';
export { reportOf } from './report';
export { xesOf } from './xes';
