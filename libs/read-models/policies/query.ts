// The list of policies.
import type { DataSource } from 'typeorm';
import { pageOf, type Page, type PageRequest } from '../query/page';
import { PolicyEntity } from './rows';

export const listPolicies = (source: DataSource, page: PageRequest): Promise<Page<PolicyEntity>> =>
  pageOf(source.createQueryBuilder(PolicyEntity, 'p'), page, (rows) => rows.getMany());
