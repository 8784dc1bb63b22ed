// Imports over HTTP: the files of a CRM's export, read through a mapping, all or nothing.
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { saying } from '#libs/telling';
import {
  ImportsService,
  type Caller,
  type ImportReport,
  type ImportRequest,
  type MappingInBrief,
} from '#libs/services';
import { Access } from '../auth/access.decorator';
import { Sender } from '../auth/sender.decorator';
import { LanguageQuery } from '../http/language';
import { QueryFlag } from '../http/lists';
import { languageOf } from '../problems/language';
import { Problem } from '../problems/problem';
import { ImportReportView, Mappings } from './import-views';
import { FILES_AT_MOST, MAPPING_LIMIT_BYTES, UPLOAD_LIMIT_BYTES, WholeUpload } from './whole-upload';

/** As multer keeps it in memory. */
interface Upload {
  originalname: string;
  buffer: Buffer;
}

class ImportQuery extends LanguageQuery {
  @QueryFlag('Leaves out the rows that are rejected, and imports the rest.') skipRejected?: boolean;
  @QueryFlag('Checks and counts, and writes nothing.') dryRun?: boolean;
}

const FILES = { type: 'array', maxItems: FILES_AT_MOST, items: { type: 'string', format: 'binary' } } as const;
const MAPPING = {
  type: 'string',
  description: 'A mapping as samples/README.md describes it, written as JSON.',
} as const;

@ApiTags('imports')
@ApiBearerAuth()
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Access('policy:read', 'new')
  @ApiOperation({ summary: 'The mappings that there are, each with the files that it reads.' })
  @ApiOkResponse({ type: Mappings })
  list(): { items: MappingInBrief[] } {
    return { items: this.imports.mappings() };
  }

  @Post(':mapping')
  @HttpCode(200)
  @Access('import:run', 'new')
  @UseInterceptors(
    WholeUpload,
    FilesInterceptor('files', FILES_AT_MOST, { limits: { fileSize: UPLOAD_LIMIT_BYTES, fields: 0 } }),
  )
  @ApiOperation({ summary: 'Imports CSV files by a mapping. Importing the same again changes nothing.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: { files: FILES },
    },
  })
  @ApiOkResponse({ type: ImportReportView })
  run(
    @Param('mapping') mapping: string,
    @Query() query: ImportQuery,
    @UploadedFiles() uploads: Upload[] | undefined,
    @Sender() { actor }: Caller,
    @Headers('accept-language') accepted?: string,
  ): Promise<ImportReport> {
    return this.import({ mapping, files: filesIn(uploads), ...asked(query, accepted) }, actor);
  }

  @Post()
  @HttpCode(200)
  @Access('import:run', 'new')
  @UseInterceptors(
    WholeUpload,
    FilesInterceptor('files', FILES_AT_MOST, {
      limits: { fileSize: UPLOAD_LIMIT_BYTES, fields: 1, fieldSize: MAPPING_LIMIT_BYTES },
    }),
  )
  @ApiOperation({ summary: 'Imports CSV files by a mapping that is sent with them and not kept.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['mapping', 'files'], properties: { mapping: MAPPING, files: FILES } },
  })
  @ApiOkResponse({ type: ImportReportView })
  runGiven(
    @Body('mapping') mapping: unknown,
    @Query() query: ImportQuery,
    @UploadedFiles() uploads: Upload[] | undefined,
    @Sender() { actor }: Caller,
    @Headers('accept-language') accepted?: string,
  ): Promise<ImportReport> {
    if (typeof mapping !== 'string') throw new Problem(400, saying('no-mapping'));
    return this.import({ mapping: { text: mapping }, files: filesIn(uploads), ...asked(query, accepted) }, actor);
  }

  /** No key is needed: what the log already has is not recorded again. */
  private import(request: ImportRequest, actor: Caller['actor']): Promise<ImportReport> {
    return this.imports.run(request, { actor });
  }
}

const asked = ({ skipRejected, dryRun, lang }: ImportQuery, accepted: string | undefined) => ({
  skipRejected,
  dryRun,
  language: languageOf({ lang }, accepted),
});

function filesIn(uploads: Upload[] | undefined): ImportRequest['files'] {
  if (!uploads?.length) throw new Problem(400, saying('no-files'));
  return uploads.map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer }));
}
