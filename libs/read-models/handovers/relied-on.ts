// Which open handovers rely on somebody who is about to leave, and how many of a departure's handovers are not done.
import { In, type DataSource } from 'typeorm';
import { HandoverEntity } from './rows';

/** The open handovers of other departures that a representative would leave behind: as nominee, successor or lead. */
export async function handoversInvolving(source: DataSource, representativeId: string): Promise<string[]> {
  const rows = await source
    .createQueryBuilder(HandoverEntity, 'h')
    .where(`h.status IN ('open', 'paused')`)
    .andWhere('(h.candidate_id = :id OR h.lead_id = :id)', { id: representativeId })
    .orderBy('h.id')
    .getMany();
  return rows.map(({ id }) => id);
}

export const openHandoversOf = (source: DataSource, departureId: string): Promise<number> =>
  source.getRepository(HandoverEntity).countBy({ departureId, status: In(['open', 'paused']) });
