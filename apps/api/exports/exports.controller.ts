// The record over HTTP in formats that other tools read: streamed as a file to keep.
import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { TRACKS } from '#libs/domain';
import { saying } from '#libs/telling';
import { ExportsService, EXPORT_FORMATS, type ExportScope } from '#libs/services';
import { Access, ByQuery } from '../auth/access.decorator';
import { Reader, Traced, type ReaderSaid } from '../auth/reader.decorator';
import { Id, Word } from '../http/fields';
import { LanguageQuery } from '../http/language';
import { languageOf } from '../problems/language';
import { Problem } from '../problems/problem';
import { RecordProofs } from '../record/record-proofs';

type Format = (typeof EXPORT_FORMATS)[number];

class ExportQuery extends LanguageQuery {
  @Id({ optional: true, about: 'Only this handover: for whoever may read it.' }) handover?: string;
  @Id({ optional: true, about: 'Only this departure, with its handovers.' }) departure?: string;
  @Word(TRACKS, { optional: true, about: 'Of bpmn without a handover; vip unless told.' })
  track?: (typeof TRACKS)[number];
}
class ProcessQuery {
  @Id({ optional: true, about: 'The built-in policy unless told.' }) policy?: string;
}

const FILES: Record<Format, { type: string; ending: string }> = {
  jsonl: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
  xes: { type: 'application/xml; charset=utf-8', ending: 'xes' },
  ocel: { type: 'application/json; charset=utf-8', ending: 'ocel.json' },
  bpmn: { type: 'application/xml; charset=utf-8', ending: 'bpmn' },
  report: { type: 'text/html; charset=utf-8', ending: 'html' },
};
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('exports')
@ApiBearerAuth()
@Controller('v1')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly record: RecordProofs,
  ) {}

  @Get('exports/:format')
  @ByQuery()
  @Traced()
  @ApiOperation({
    summary:
      'The log, a departure or a handover as a file: evidence (JSON Lines), XES, OCEL 2.0, the process as BPMN 2.0, a report to print.',
  })
  @ApiParam({ name: 'format', enum: EXPORT_FORMATS })
  @ApiProduces('application/jsonl', 'application/xml', 'application/json', 'text/html')
  @ApiOkResponse(BINARY)
  async take(
    @Param('format') format: string,
    @Query() query: ExportQuery,
    @Reader('handover') reader: ReaderSaid,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const known = EXPORT_FORMATS.find((each) => each === format);
    if (!known) throw new Problem(404, saying('unknown-format', { formats: EXPORT_FORMATS }));
    const { handover, departure, track } = query;
    if (handover !== undefined && departure !== undefined) throw new Problem(400, saying('invalid/two-scopes'));
    const scope: ExportScope = {
      handoverId: handover,
      departureId: departure,
      track,
      reader,
      language: languageOf(query, accepted),
    };
    // So that the evidence is proven to its end. Where nothing can be signed, the evidence is exported all the same.
    if (known === 'jsonl') await this.record.make().catch(() => undefined);
    const { text } = await this.exports.open(known, scope);
    const name = handover ? `handover-${handover}` : departure ? `departure-${departure}` : 'log';
    return fileOf(response, known, name, text);
  }

  @Get('process/:track.bpmn')
  @Access('policy:read', 'new')
  @ApiOperation({ summary: 'The process of a track as a policy has it now: BPMN 2.0 with its diagram.' })
  @ApiParam({ name: 'track', enum: TRACKS })
  @ApiProduces('application/xml')
  @ApiOkResponse(BINARY)
  async process(
    @Param('track') name: string,
    @Query() { policy }: ProcessQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const track = TRACKS.find((each) => each === name);
    if (!track) throw new Problem(404, saying('unknown-track', { tracks: TRACKS }));
    const bpmn = await this.exports.process({ track }, policy);
    return fileOf(response, 'bpmn', track, [bpmn]);
  }
}

function fileOf(
  response: Response,
  format: Format,
  name: string,
  text: AsyncIterable<string> | string[],
): StreamableFile {
  const { type, ending } = FILES[format];
  response.set('Cache-Control', 'no-store');
  // Bytes, not objects, so that the read-ahead is limited by length.
  const bytes = Readable.from(text, { objectMode: false });
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="baton-${name}.${ending}"` });
}
