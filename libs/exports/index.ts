// The record in formats that other tools read: events in, text out, and nothing else.
export { bpmnOf } from './bpmn/bpmn';
export { conformanceOf, type Conformance } from './conformance/conformance';
export { idIn, type Trace } from './logged';
export { ocelOf } from './event-logs/ocel';
export { reportOf } from './report/report';
export { xesOf } from './event-logs/xes';
