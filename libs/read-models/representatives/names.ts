// The names that are put in for ids when the record is told to somebody.
import { In, type DataSource } from 'typeorm';
import { RepresentativeEntity } from './rows';

/** Id -> name, for those of these ids who are representatives. */
export async function representativeNames(source: DataSource, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await source.getRepository(RepresentativeEntity).find({
    select: { id: true, name: true },
    where: { id: In(ids) },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
