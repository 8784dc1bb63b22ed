// Who signs in, by role, by sign-in and by organisation unit.
import type { DataSource } from 'typeorm';
import type { Role, SignIn } from '#libs/domain';
import { pageOf, type Page, type PageRequest } from '../query/page';
import { PersonEntity, signInText } from './rows';

/** Without deactivated people, if `active`. */
export interface PersonFilter {
  role?: Role;
  active?: boolean;
}

export const listPersons = (
  source: DataSource,
  { role, active }: PersonFilter,
  page: PageRequest,
): Promise<Page<PersonEntity>> => {
  const query = source.createQueryBuilder(PersonEntity, 'p');
  if (role !== undefined) query.andWhere('p.roles @> :held::jsonb', { held: JSON.stringify([{ role }]) });
  if (active !== undefined) query.andWhere('p.active = :active', { active });
  return pageOf(query, page, (rows) => rows.getMany());
};

/** The representatives in a person's organisation unit. */
export async function unitOf(source: DataSource, personId: string): Promise<string[]> {
  const rows: { id: string }[] = await source.query(
    `SELECT p.id FROM read.persons p JOIN read.persons me ON me.unit = p.unit
     JOIN read.representatives r ON r.id = p.id WHERE me.id = $1 AND p.id <> $1 ORDER BY p.id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** Undefined for somebody who signs in for the first time, or did so only just now. */
export async function personWithSignIn(source: DataSource, signIn: SignIn): Promise<string | undefined> {
  const text = `SELECT id FROM read.persons WHERE sign_ins @> ARRAY[$1::text] ORDER BY id LIMIT 1`;
  const [row]: { id: string }[] = await source.query(text, [signInText(signIn)]);
  return row?.id;
}
