// baton checkpoint: signs how far the log goes, and prints the newest checkpoint so that it can be kept elsewhere.
import { createPool } from '#libs/database';
import { createNotary, isRecordAlarm, newestCheckpoint } from '#libs/event-store';
import { Complaint } from '../complaint';
import { readSettings, type Environment } from '../settings';

interface CheckpointReport {
  /** The signed note. */
  note: string;
}

export async function makeCheckpoint(environment?: Environment): Promise<CheckpointReport> {
  const settings = readSettings(environment, ['checkpointKey']);
  const { databaseUrl, checkpointKey: key, checkpointKeyBefore: keyBefore, evidence } = settings;
  const pool = createPool({ url: databaseUrl, max: 1 });
  try {
    const note = await createNotary({ pool, key, keyBefore, evidence }).checkpoint();
    if (note === undefined) throw new Complaint('The log is empty, so there is nothing to sign for.');
    return { note };
  } catch (error) {
    if (isRecordAlarm(error)) throw new Complaint(`No checkpoint is signed. ${error.message}`, error.kind);
    throw error;
  } finally {
    await pool.end();
  }
}

/** The newest checkpoint, made now if possible; otherwise also why it could not be made. */
export async function newestIfAny(environment?: Environment): Promise<{ size: number; refused?: string }> {
  const refused = await makeCheckpoint(environment).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Complaint) return error.detail;
      throw error;
    },
  );
  const pool = createPool({ url: readSettings(environment, []).databaseUrl, max: 1 });
  try {
    const size = (await newestCheckpoint(pool))?.size ?? 0;
    return { size, ...(refused === undefined ? {} : { refused }) };
  } finally {
    await pool.end();
  }
}

export const tellCheckpoint = ({ note }: CheckpointReport): string => note.trimEnd();
