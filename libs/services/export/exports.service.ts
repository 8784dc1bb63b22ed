// Exports the record for others' tools: the events of the log, of a departure or of a handover, as text.
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { dueInstant } from '#libs/calendar';
import { builtInPolicy, streamOf, type Language, type States, type TrackName } from '#libs/domain';
import type { NameOf } from '#libs/telling';
import {
  evidenceLines,
  headPosition,
  newestCheckpoint,
  readLog,
  readStreams,
  type DecodedEvent,
} from '#libs/event-store';
import { bpmnOf, conformanceOf, idIn, ocelOf, reportOf, xesOf, type Trace } from '#libs/exports';
import type { ReadModels } from '#libs/read-models';
import { Clock } from '../clock';
import { History } from '../history';
import { POOL, READ_MODELS } from '../connections/tokens';
import { namesIn, toldCommand } from '../tell';
import { BUILT_IN_POLICY_ID } from '../policy/policies.service';
import { ReadsService } from '../reads/reads.service';
import type { Reading } from '../reads/windows';
import { Refusal } from '../refusal';
import { tellConformance, type ToldConformance } from './told-conformance';

export const EXPORT_FORMATS = ['jsonl', 'xes', 'ocel', 'bpmn', 'report'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The whole log by default; of the process, the one that the handover goes through, otherwise that of a track. */
export interface ExportScope {
  handoverId?: string;
  departureId?: string;
  track?: TrackName;
  /** Of a report, which covers one handover; English by default. */
  language?: Language;
  /** Who is about to read the report, and why: it shows a client's data, and reading that is recorded. */
  reader?: Pick<Reading, 'reader' | 'why'>;
}

interface Export {
  /** Grows as the text is read: how many traces, events and objects there are, as far as the format has them. */
  counts: Record<string, number>;
  text: AsyncIterable<string>;
}

const TRACES_AT_ONCE = 50;
const EVENTS_AT_ONCE = 1_000;

@Injectable()
export class ExportsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly facts: History,
    private readonly clock: Clock,
    private readonly reads: ReadsService,
  ) {}

  /** Text piece by piece. Throws a {@link Refusal} before any text when there is no such handover or departure. */
  async open(format: ExportFormat, scope: ExportScope): Promise<Export> {
    if (scope.handoverId !== undefined) await this.found('handover', scope.handoverId);
    if (scope.departureId !== undefined) await this.found('departure', scope.departureId);
    switch (format) {
      case 'jsonl': {
        const counts = { events: 0 };
        return { counts, text: this.evidence(scope, counts) };
      }
      case 'xes': {
        const counts = { traces: 0, events: 0 };
        return { counts, text: xesOf(this.traces(scope), counts) };
      }
      case 'ocel': {
        const counts = { events: 0, objects: 0 };
        return { counts, text: ocelOf(this.events(scope), counts) };
      }
      case 'bpmn':
        return { counts: {}, text: whole(await this.process(scope)) };
      case 'report':
        return { counts: {}, text: whole(await this.report(scope)) };
    }
  }

  /** The process of a handover by the rules that it was opened with, or a track of the built-in policy. */
  async process({ handoverId, track = 'vip' }: ExportScope, policyId = BUILT_IN_POLICY_ID): Promise<string> {
    if (handoverId !== undefined) {
      const handover = await this.found('handover', handoverId);
      return bpmnOf(handover.track, handover.rules);
    }
    const policy = await this.facts.read('policy', policyId);
    // A log that nobody has served yet does not even have the built-in policy.
    const unserved = policyId === BUILT_IN_POLICY_ID ? builtInPolicy(dueInstant) : undefined;
    const document = policy.versions.at(-1) ?? unserved;
    if (!document) throw new Refusal('unknown-policy');
    return bpmnOf(track, document.tracks[track]);
  }

  /** The trace of the reading is in the log before the report is made. */
  private async report({ handoverId, language = 'en', reader }: ExportScope): Promise<string> {
    if (handoverId === undefined) throw new Refusal('report-of-one-handover');
    if (!reader) throw new Error('A report is made for a reader, and none was named.');
    const { pool, readModels } = this;
    const handover = await this.found('handover', handoverId);
    const { clientId } = handover;
    await this.reads.record({ ...reader, clientId, what: 'report', handoverId });
    const client = await this.facts.read('client', clientId);
    const events = await this.facts.eventsOf(streamOf('handover', handoverId));
    const { times: reads } = await this.facts.read('reads', clientId);
    const checkpoint = await newestCheckpoint(pool);
    const known = { handover, client, events, reads, checkpoint, madeAt: this.clock.now(), language };
    const clientAnd =
      (others: NameOf): NameOf =>
      (id) =>
        id === clientId ? client.details.name : others(id);
    const tellWith = (others: NameOf) => reportOf({ ...known, nameOf: clientAnd(others) });
    return tellWith(await namesIn((asking) => void tellWith(asking), readModels.personNames));
  }

  /** Replays a handover on the process that it should have gone through. */
  async conformance(handoverId: string, language: Language = 'en'): Promise<ToldConformance> {
    const stream = streamOf('handover', handoverId);
    const bpmn = await this.process({ handoverId });
    const checked = await conformanceOf(bpmn, { id: handoverId, events: await this.facts.eventsOf(stream) });
    return tellConformance(checked, language, this.readModels.personNames);
  }

  /** The evidence bundle: events as stored, with personal data sealed, and what proves them. */
  private async *evidence(scope: ExportScope, counts: { events: number }): AsyncGenerator<string> {
    const streams = await this.streamsOf(scope);
    for await (const text of evidenceLines(this.pool, { streams })) {
      counts.events += text.split('{"kind":"event"').length - 1;
      yield text;
    }
  }

  private async *traces(scope: ExportScope): AsyncGenerator<Trace> {
    for await (const ids of this.handoverIds(scope))
      for (const [stream, events] of await this.streams(ids.map((id) => streamOf('handover', id))))
        yield { id: idIn(stream), events: told(scope, events) };
  }

  private async *handoverIds({ handoverId, departureId }: ExportScope): AsyncGenerator<string[]> {
    if (handoverId !== undefined) return yield [handoverId];
    const { pool } = this;
    if (departureId !== undefined) {
      const { handovers } = await this.found('departure', departureId);
      const ids = handovers.map((each) => each.handoverId);
      for (let at = 0; at < ids.length; at += TRACES_AT_ONCE) yield ids.slice(at, at + TRACES_AT_ONCE);
      return;
    }
    for (let after = 0; ;) {
      const opened = await readLog(pool, { after, limit: TRACES_AT_ONCE, types: ['HandoverOpened'] });
      if (opened.length === 0) return;
      yield opened.map(({ stream }) => idIn(stream));
      after = opened.at(-1)?.position ?? after;
    }
  }

  private async *events(scope: ExportScope): AsyncGenerator<DecodedEvent> {
    const streams = await this.streamsOf(scope);
    if (streams === undefined) return yield* this.log();
    const events = [...(await this.streams(streams)).values()].flat();
    yield* told(scope, events).toSorted((one, other) => one.position - other.position);
  }

  /** Undefined for the whole log. */
  private async streamsOf(scope: ExportScope): Promise<string[] | undefined> {
    if (scope.handoverId === undefined && scope.departureId === undefined) return undefined;
    const streams = scope.departureId === undefined ? [] : [streamOf('departure', scope.departureId)];
    for await (const ids of this.handoverIds(scope)) streams.push(...ids.map((id) => streamOf('handover', id)));
    return [...new Set(streams)];
  }

  /** Up to where the log ends now, so that the export ends. */
  private async *log(): AsyncGenerator<DecodedEvent> {
    const { pool } = this;
    const head = await headPosition(pool);
    for (let after = 0; after < head; after += EVENTS_AT_ONCE) {
      const limit = Math.min(EVENTS_AT_ONCE, head - after);
      yield* await this.facts.codec.decode(await readLog(pool, { after, limit }));
    }
  }

  private async streams(names: string[]): Promise<Map<string, DecodedEvent[]>> {
    const found = await readStreams(this.pool, names);
    const opened = new Map<string, DecodedEvent[]>();
    for (const name of names) opened.set(name, await this.facts.codec.decode(found.get(name) ?? []));
    return opened;
  }

  private async found<N extends 'handover' | 'departure'>(noun: N, id: string) {
    const state = await this.facts.read(noun, id);
    if (!state.exists) throw new Refusal(`unknown-${noun}` as 'unknown-handover' | 'unknown-departure');
    return state as Extract<States[N], { exists: true }>;
  }
}

/** A handover is exported to whoever may read it, and they may not know of other people's departures. */
const told = ({ handoverId }: ExportScope, events: DecodedEvent[]): DecodedEvent[] =>
  handoverId === undefined ? events : events.map((event) => ({ ...event, command: toldCommand(event) }));

/** A document made in one go is one piece. */
async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}
