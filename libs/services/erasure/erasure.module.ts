// The module of erasures.
import { Module } from '@nestjs/common';
import { ErasuresService } from './erasures.service';

@Module({ providers: [ErasuresService], exports: [ErasuresService] })
export class ErasureModule {}
