// Announcing departures, previewing them, and what happens to them later.
import { Injectable } from '@nestjs/common';
import {
  streamOf,
  type Departure,
  type DepartureCommand,
  type DepartureHandover,
  type DepartureState,
} from '#libs/domain';
import type { Caller, CommandAnswer, HistoryItem, Moment } from './caller';
import type { AnnounceRequest } from './departure-worlds';
import type { DeparturePreview } from './departure-preview';
import { Engine } from './engine';

export interface DepartureView {
  id: string;
  version: number;
  departure: Departure;
}

export interface AnnounceAnswer extends CommandAnswer {
  handovers: { id: string; clientId: string; tier: DepartureHandover['tier']; track: DepartureHandover['track'] }[];
}

/** What a departure's workflow waits for. */
export interface DepartureProgress {
  version: number;
  status: Departure['status'];
  endsAt: string;
  openHandovers: number;
}

@Injectable()
export class DeparturesService {
  constructor(private readonly engine: Engine) {}

  /** Says what announcing would do, and writes nothing. Throws the refusal that announcing would be answered with. */
  preview(_request: AnnounceRequest, _actor: string): Promise<DeparturePreview> {
    throw new Error('not yet');
  }

  announce(_request: AnnounceRequest, _caller: Caller): Promise<AnnounceAnswer> {
    throw new Error('not yet');
  }

  execute(_id: string, _command: DepartureCommand, _caller: Caller): Promise<CommandAnswer> {
    throw new Error('not yet');
  }

  progress(_id: string): Promise<DepartureProgress | undefined> {
    throw new Error('not yet');
  }

  async get(id: string, at?: Moment): Promise<DepartureView | undefined> {
    const { state, version } = await this.engine.load<DepartureState>(streamOf('departure', id), at);
    return state.exists ? { id, version, departure: state } : undefined;
  }

  history(id: string): Promise<HistoryItem[]> {
    return this.engine.history(streamOf('departure', id));
  }
}
