// Imports a CRM's export by a mapping: validated as a whole, then recorded; a repeat completes it and changes nothing.
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Language } from '#libs/domain';
import { assemble, type Assembled, type Fault, type Mapping, type SourceFile, type Why } from '#libs/import';
import type { ReadModels } from '#libs/read-models';
import { tellImportReason } from '#libs/telling';
import type { Caller } from '../caller';
import { ClientsService } from '../client/clients.service';
import { Clock } from '../clock';
import { History } from '../history';
import type { BatonSettings } from '../connections/connections';
import { POOL, READ_MODELS, SETTINGS } from '../connections/tokens';
import { findMapping, givenMapping, listMappings, readMapping } from './find-mapping';
import { runImport } from './import-run';
import { Tally, type Counts, type Note } from './tally';
import { Refusal } from '../refusal';
import { RepresentativesService } from '../representative/representatives.service';

export interface ImportRequest {
  /** A mapping's name, its file, or its text (JSON). */
  mapping: string | { file: string } | { text: string };
  files: SourceFile[];
  /** Leaves out the rejected rows and imports the rest. */
  skipRejected?: boolean;
  /** Validates and counts, and writes nothing. */
  dryRun?: boolean;
  /** In which the reasons are told; English unless told. */
  language?: Language;
}

/** What somebody who chooses a mapping has to know about it. */
export interface MappingInBrief {
  name: string;
  description?: string;
  files: { name: string; encoding?: string; delimiter?: string }[];
  /** Files of the export that may be included and are not read. */
  ignored: string[];
}

/** With the reason in the reader's language: what is wrong and what to do. */
type Told<Found extends Why> = Found & { reason: string };

export interface ImportReport {
  mapping: string;
  dryRun: boolean;
  representatives: Counts;
  clients: Counts;
  /** Rows read, by the mapping's tables. */
  rows: Record<string, number>;
  /** At most 1,000 of the rows that were left out, and how many there are. */
  rejected: Told<Fault>[];
  rejectedTotal: number;
  /** What was left as it is in Baton, and why. */
  notes: Told<Note>[];
}

const MOST_TOLD = 1_000;
/** Somebody else may be adding the same things: then it looks again and does only what is left. */
const ATTEMPTS = 3;
const OVERTAKEN = ['already-exists', 'conflict'];

@Injectable()
export class ImportsService {
  constructor(
    @Inject(SETTINGS) private readonly settings: BatonSettings,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly facts: History,
    private readonly clock: Clock,
    private readonly representatives: RepresentativesService,
    private readonly clients: ClientsService,
  ) {}

  mappings(): MappingInBrief[] {
    const { mappings } = this.settings;
    return [...listMappings(mappings)].map(([name, { description, tables, ignore = [], encoding, delimiter }]) => ({
      name,
      ...(description === undefined ? {} : { description }),
      files: Object.values(tables)
        .map(({ file, ...own }) => ({ name: file, encoding, delimiter, ...own }))
        .map(readAs),
      ignored: ignore,
    }));
  }

  /** Throws an {@link ImportRejected} when rows are rejected and not to be skipped; then nothing is written. */
  async run(request: ImportRequest, caller: Caller): Promise<ImportReport> {
    const { mapping: asked, files, skipRejected = false, dryRun = false, language = 'en' } = request;
    const mapping = this.mappingOf(asked);
    const assembled = assemble(mapping, files);
    if (assembled.rejected.length > 0 && (assembled.unfit || !skipRejected))
      throw new ImportRejected(assembled, language);
    const tally = new Tally();
    await this.record(mapping, assembled, { actor: caller.actor }, dryRun, tally);
    return report(mapping, assembled, dryRun, tally, language);
  }

  private mappingOf(asked: ImportRequest['mapping']): Mapping {
    if (typeof asked === 'string') return findMapping(asked, this.settings.mappings);
    return 'file' in asked ? readMapping(asked.file) : givenMapping(asked.text);
  }

  private async record(mapping: Mapping, assembled: Assembled, caller: Caller, dryRun: boolean, tally: Tally) {
    const { pool, readModels, facts, clock, clients, representatives } = this;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runImport(
          { pool, readModels, facts, clock, clients, representatives, caller, dryRun, tally },
          assembled,
          mapping.name,
        );
      } catch (error) {
        const overtaken = error instanceof Refusal && OVERTAKEN.includes(error.code);
        if (!overtaken || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

const readAs = ({ name, encoding, delimiter }: { name: string; encoding?: string; delimiter?: string }) => ({
  name,
  ...(encoding === undefined ? {} : { encoding }),
  ...(delimiter === undefined ? {} : { delimiter }),
});

const told = <Found extends Why>(found: Found[], language: Language): Told<Found>[] =>
  found.map((each) => ({ ...each, reason: tellImportReason(each, language) }));

/** What is wrong with the files, row by row. */
class ImportRejected extends Refusal {
  readonly rejected: Told<Fault>[];
  readonly rejectedTotal: number;

  constructor({ rejected, unfit }: Assembled, language: Language) {
    super(unfit ? 'import-rejected/whole-file' : 'import-rejected', { count: rejected.length });
    this.rejected = told(rejected.slice(0, MOST_TOLD), language);
    this.rejectedTotal = rejected.length;
  }
}

function report(
  mapping: Mapping,
  { read, rejected }: Assembled,
  dryRun: boolean,
  tally: Tally,
  language: Language,
): ImportReport {
  return {
    mapping: mapping.name,
    dryRun,
    representatives: tally.counts('representatives', read[mapping.representatives.from] ?? 0),
    clients: tally.counts('clients', read[mapping.clients.from] ?? 0),
    rows: read,
    rejected: told(rejected.slice(0, MOST_TOLD), language),
    rejectedTotal: rejected.length,
    notes: told(tally.notes(), language),
  };
}
