// Imports over HTTP: the files of a CRM's export, read by a mapping, all or nothing.
import { Controller, Get, HttpCode, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller, ImportReport, MappingInBrief } from '#libs/services';
import { Access } from '../auth/access.decorator';
import { Sender } from '../auth/sender.decorator';
import { Backend } from '../backend';
import { QueryFlag } from '../http/lists';
import { Problem } from '../http/problem';
import { ImportReportView, Mappings } from './import-views';
import { FILES_AT_MOST, UPLOAD_LIMIT_BYTES, WholeUpload } from './whole-upload';

/** As multer keeps it in memory. */
interface Upload {
  originalname: string;
  buffer: Buffer;
}

class ImportQuery {
  @QueryFlag('Leaves out the rows that are rejected, and imports the rest.') skipRejected?: boolean;
  @QueryFlag('Checks and counts, and writes nothing.') dryRun?: boolean;
}

@ApiTags('imports')
@ApiBearerAuth()
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly backend: Backend) {}

  @Get()
  @Access('import:run', 'new')
  @ApiOperation({ summary: 'The mappings that there are, each with the files that it reads.' })
  @ApiOkResponse({ type: Mappings })
  list(): { items: MappingInBrief[] } {
    return { items: this.backend.services.imports.mappings() };
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
      properties: { files: { type: 'array', maxItems: FILES_AT_MOST, items: { type: 'string', format: 'binary' } } },
    },
  })
  @ApiOkResponse({ type: ImportReportView })
  run(
    @Param('mapping') mapping: string,
    @Query() { skipRejected, dryRun }: ImportQuery,
    @UploadedFiles() uploads: Upload[] | undefined,
    @Sender() { actor }: Caller,
  ): Promise<ImportReport> {
    if (!uploads?.length)
      throw new Problem(400, 'no-files', 'Send the CSV files as multipart/form-data, each in a field named files.');
    const files = uploads.map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer }));
    // No key is needed: whatever is in the log already is not sent again.
    return this.backend.services.imports.run({ mapping, files, skipRejected, dryRun }, { actor });
  }
}
