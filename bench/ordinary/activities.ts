// The activities of the ordinary handover: each is one transaction or one mail, and may be repeated.
import type { Pool } from 'pg';
import type { Mailer } from '#libs/integrations';
import { letterOf, reminderOf, type Addressed, type HandoverRow, type MailName } from './letters';

export interface Order {
  name: string;
  /** Who gave it. */
  actor: string;
  data: object;
}

export interface OrdinaryActivities {
  /** `next` is the order that the handover then waits for; null when it is over. */
  saveOrder(id: string, order: Order, next: string | null): Promise<void>;
  sendMail(id: string, name: MailName): Promise<void>;
  remind(id: string, step: string): Promise<void>;
}

interface Deps {
  pool: Pool;
  mailer: Mailer;
  /** Called once an order is saved. */
  tell: (id: string) => void;
}

/** One statement, so one transaction. Repeated after it was committed, it changes nothing. */
const SAVE_ORDER = `WITH moved AS (
    UPDATE handovers SET waits_for = $5, answers = answers || jsonb_build_object($2::text, $4::jsonb), updated_at = now()
    WHERE id = $1 AND waits_for = $2
    RETURNING id)
  INSERT INTO audit (handover_id, action, actor, details) SELECT id, $2, $3, $4 FROM moved`;
const ROW_OF = 'SELECT * FROM handovers WHERE id = $1';
const SAVE_MAIL = `INSERT INTO audit (handover_id, action, actor, details) VALUES ($1, $2, 'system', $3)`;

export function ordinaryActivities({ pool, mailer, tell }: Deps): OrdinaryActivities {
  async function send(id: string, effect: string, write: (row: HandoverRow) => Addressed) {
    const { rows } = await pool.query<HandoverRow>({ name: 'row-of', text: ROW_OF, values: [id] });
    const [row] = rows;
    if (!row) throw new Error(`There is no handover ${id}`);
    const { messageId } = await mailer.send({ ...write(row), effectId: `${id}-${effect}`, locale: 'en' });
    await pool.query({ name: 'save-mail', text: SAVE_MAIL, values: [id, `mail-${effect}`, { messageId }] });
  }
  return {
    saveOrder: async (id, { name, actor, data }, next) => {
      await pool.query({ name: 'save-order', text: SAVE_ORDER, values: [id, name, actor, data, next] });
      tell(id);
    },
    sendMail: (id, name) => send(id, name, (row) => letterOf(row, name)),
    remind: (id, step) => send(id, `reminder-${step}`, (row) => reminderOf(row, step)),
  };
}
