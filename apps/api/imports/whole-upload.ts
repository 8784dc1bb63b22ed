// An upload is kept in memory whole, so its size must be declared, and acceptable, before any of it is read.
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';

export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024;
export const FILES_AT_MOST = 40;
/** Limit for one mapping sent with the files. */
export const MAPPING_LIMIT_BYTES = 256 * 1024;

@Injectable()
export class WholeUpload implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const length = context.switchToHttp().getRequest<Request>().get('content-length');
    if (length === undefined) throw new Problem(411, saying('length-required'));
    if (Number(length) > UPLOAD_LIMIT_BYTES)
      throw new Problem(413, saying('too-large/upload', { megabytes: UPLOAD_LIMIT_BYTES / 1024 ** 2 }));
    return next.handle();
  }
}
