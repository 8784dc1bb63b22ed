// The log as XES (IEEE 1849-2016): one trace for each handover. Ids only, so that it survives an erasure.
import { foldedHandover, type LoggedEvent, type Trace } from '../logged';
import { stepOf } from '../step-of';
import { escaped } from '../xml';

type Kind = 'string' | 'date' | 'int' | 'boolean';
type Attribute = [kind: Kind, key: string, value: string | number | boolean | undefined];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
    <string key="org:resource" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="step" value="course"/>
  </global>
  <classifier name="EventType" keys="concept:name"/>
  <classifier name="EventTypeAndLifecycle" keys="concept:name lifecycle:transition"/>
  <classifier name="Step" keys="step"/>
  <classifier name="Resource" keys="org:resource"/>
  <string key="lifecycle:model" value="standard"/>
  <string key="concept:name" value="baton"/>
`;

/** How much was exported. */
interface XesCounts {
  traces: number;
  events: number;
}

/** The text piece by piece, at most one trace at a time; `counts` is updated along the way. */
export async function* xesOf(traces: AsyncIterable<Trace>, counts: XesCounts): AsyncGenerator<string> {
  yield HEAD;
  for await (const trace of traces) {
    counts.traces += 1;
    counts.events += trace.events.length;
    yield traceOf(trace);
  }
  yield '</log>\n';
}

function traceOf(trace: Trace): string {
  const { state, passages } = foldedHandover(trace);
  const passed = new Map(passages.map((passage) => [passage.event.position, passage]));
  const about: Attribute[] = [['string', 'concept:name', trace.id]];
  if (state.exists) {
    const { clientId, departureId, tier, track, status, policyId, policyVersion } = state;
    about.push(['string', 'client', clientId], ['string', 'departure', departureId], ['string', 'tier', tier]);
    about.push(['string', 'track', track], ['string', 'status', status]);
    about.push(['string', 'policy', policyId], ['int', 'policyVersion', policyVersion]);
  }
  const events = trace.events.map((event) => {
    const passage = passed.get(event.position);
    const standing = passage && !passage.undone;
    return `    <event>\n${attributes(6, [
      ...attributesOf(event),
      ['string', 'activity', standing ? passage.activity : undefined],
      ['string', 'undone', passage?.undone ? passage.activity : undefined],
    ])}    </event>\n`;
  });
  return `  <trace>\n${attributes(4, about)}${events.join('')}  </trace>\n`;
}

function attributesOf(event: LoggedEvent): Attribute[] {
  const data = event.data as Record<string, unknown>;
  const text = (field: string) => (typeof data[field] === 'string' ? (data[field] as string) : undefined);
  return [
    ['string', 'concept:name', event.type],
    ['date', 'time:timestamp', event.recordedAt],
    ['string', 'org:resource', event.actor],
    ['string', 'lifecycle:transition', 'complete'],
    ['string', 'step', stepOf(event)],
    ['int', 'position', event.position],
    ['int', 'version', event.version],
    ['string', 'command', event.command],
    ['date', 'occurred', event.occurredAt],
    ['string', 'representative', idOnly(text('representativeId'))],
    ['int', 'survey', typeof data['survey'] === 'number' ? data['survey'] : undefined],
  ];
}

/** A field that should be an id is exported only if it looks like one. */
const idOnly = (text: string | undefined) => (text && /^[\w-]{1,64}$/.test(text) ? text : undefined);

const attributes = (indent: number, list: Attribute[]): string =>
  list
    .filter(([, , value]) => value !== undefined)
    .map(([kind, key, value]) => `${' '.repeat(indent)}<${kind} key="${key}" value="${escaped(String(value))}"/>\n`)
    .join('');
