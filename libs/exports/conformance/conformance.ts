// Whether a handover followed the process as drawn: replays its settled steps on the BPMN document, and finds the
// differences. libs/telling puts them into words.
import type { HandoverStatus } from '#libs/domain';
import type { Deviation } from '#libs/telling';
import { foldedHandover, type Passage, type Trace } from '../logged';
import { netFrom, isEnabled, wayTo, type Net } from './net';
import { fitnessOf, replay, type Replayed, type Tokens } from './replay';

export interface Conformance {
  handoverId: string;
  status: HandoverStatus;
  track: string;
  /** Replayed to its end; a running or cancelled handover is replayed as far as it came. */
  complete: boolean;
  fits: boolean;
  /** 0 to 1. */
  fitness: number;
  tokens: Tokens;
  deviations: Deviation[];
  /** What was replayed, in order; undone activities were settled with a successor who was lost later. */
  activities: { activity: string; at: string; actor: string; position: number; undone: boolean }[];
}

/** Throws if the trace is not a handover, or if the text is not BPMN that the check can read. */
export async function conformanceOf(bpmn: string, trace: Trace): Promise<Conformance> {
  const net = await netFrom(bpmn);
  const { state, passages } = foldedHandover(trace);
  if (!state.exists) throw new Error(`${trace.id} is no handover.`);
  const complete = state.status === 'completed';
  const runs = [
    { run: passages.filter(({ undone }) => !undone), complete },
    ...cutShort(passages).map((run) => ({ run, complete: false })),
  ].map((each) => ({ ...each, played: replay(net, each.run.map(namesOf), each.complete) }));
  const deviations = [
    ...skipped(net, trace, passages, complete),
    ...runs.flatMap(({ run, played }) => disordered(net, run.map(namesOf), played)),
  ];
  const unique = [...new Map(deviations.map((each) => [JSON.stringify(each), each])).values()];
  const tokens = runs.map(({ played }) => played.tokens).reduce(sum);
  return {
    handoverId: trace.id,
    status: state.status,
    track: state.track,
    complete,
    fits: unique.length === 0 && tokens.missing === 0 && tokens.remaining === 0,
    fitness: fitnessOf(tokens, complete),
    tokens,
    deviations: unique,
    activities: passages.map(({ event, activity, undone }) => {
      const { occurredAt: at, actor, position } = event;
      return { activity, at, actor, position, undone };
    }),
  };
}

const namesOf = ({ activity }: Passage): string => activity;

const sum = (one: Tokens, other: Tokens): Tokens => ({
  produced: one.produced + other.produced,
  consumed: one.consumed + other.consumed,
  missing: one.missing + other.missing,
  remaining: one.remaining + other.remaining,
});

/** Each round whose successor was lost after more than the notice was settled: a process run that broke off. */
function cutShort(passages: Passage[]): Passage[][] {
  const rounds = new Set(passages.filter(({ undone }) => undone).map(({ round }) => round));
  return [...rounds].map((round) =>
    passages.filter(
      (passage) =>
        (passage.round === round && passage.activity !== 'successor-lost') ||
        (passage.round < round && passage.activity === 'compile-dossier'),
    ),
  );
}

/** What every complete run has and this one lacks; for a run still going on, only what somebody skipped on purpose. */
function skipped(net: Net, { events }: Trace, passages: Passage[], complete: boolean): Deviation[] {
  const done = new Set(passages.filter(({ undone }) => !undone).map(namesOf));
  const onPurpose = new Map(
    events.filter(({ type }) => type === 'StepSkipped').map((event) => [(event.data as { step: string }).step, event]),
  );
  return [...labelsOf(net)].flatMap((activity): Deviation[] => {
    if (done.has(activity) || !isNeeded(net, activity)) return [];
    const event = onPurpose.get(activity);
    if (!event && !complete) return [];
    const by = event && { actor: event.actor, at: event.occurredAt, position: event.position };
    return [{ kind: 'skipped', activity, by }];
  });
}

function disordered(net: Net, run: string[], { forced, unknown }: Replayed): Deviation[] {
  const strange = unknown.map((index): Deviation => ({ kind: 'not-in-process', activity: run[index] ?? '' }));
  const early = forced.flatMap((index): Deviation[] => {
    const activity = run[index] ?? '';
    const later = [...labelsOf(net)].filter(
      (each) => run.indexOf(each) > index && !run.slice(0, index).includes(each) && comesFirst(net, each, activity),
    );
    if (later.length > 0) return later.map((before) => ({ kind: 'out-of-order', activity, before }));
    return run.slice(0, index).includes(activity) ? [{ kind: 'repeated', activity }] : [];
  });
  return [...strange, ...early];
}

const labelsOf = (net: Net): Set<string> => new Set(net.transitions.flatMap(({ label }) => label ?? []));

const without = (net: Net, label: string) => net.transitions.filter((each) => each.label !== label);

/** The end cannot be reached without it. */
function isNeeded(net: Net, label: string): boolean {
  const start = new Map([[net.source, 1]]);
  return !wayTo(start, without(net, label), (marking) => (marking.get(net.sink) ?? 0) > 0);
}

/** The second cannot be reached without the first. */
function comesFirst(net: Net, first: string, second: string): boolean {
  const goals = net.transitions.filter(({ label }) => label === second);
  const start = new Map([[net.source, 1]]);
  return !wayTo(start, without(net, first), (marking) => goals.some((goal) => isEnabled(marking, goal)));
}
