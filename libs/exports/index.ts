// The record in formats that other tools read: events in, text out, and nothing else.
// The report speaks the reader's language, with the texts of libs/telling. XES, OCEL and BPMN are the same for everybody:
// their names and notes are English, because tools filter by them, and because the check reads the BPMN again. A screen
// names what it draws in its reader's language.
export { bpmnOf } from './bpmn/bpmn';
export { conformanceOf, type Conformance } from './conformance/conformance';
export { idIn, type Trace } from './logged';
export { ocelOf } from './event-logs/ocel';
export { reportOf } from './report/report';
export { xesOf } from './event-logs/xes';
