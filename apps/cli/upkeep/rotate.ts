// baton rotate-vault-key: wraps with VAULT_KEY every person's key that VAULT_KEY_BEFORE still wraps.
import { createPool } from '#libs/database';
import { rotateVaultKey, type Rotation } from '#libs/vault';
import { Complaint } from '../complaint';
import { readSettings, type Environment } from '../settings';

export async function rotate(environment?: Environment): Promise<Rotation> {
  const needed = ['vaultDatabaseUrl', 'vaultKey', 'vaultKeyBefore'] as const;
  const { vaultDatabaseUrl, vaultKey: wrapKey, vaultKeyBefore: before } = readSettings(environment, needed);
  if (wrapKey.equals(before)) throw new Complaint('VAULT_KEY and VAULT_KEY_BEFORE are the same. Make a new VAULT_KEY.');
  const pool = createPool({ url: vaultDatabaseUrl, max: 2 });
  try {
    return await rotateVaultKey({ pool, wrapKey, before });
  } finally {
    await pool.end();
  }
}

export const tellRotation = ({ rewrapped, foreign }: Rotation): string =>
  [
    `${rewrapped} keys are wrapped by VAULT_KEY now. What they sealed was not touched.`,
    foreign > 0
      ? `${foreign} keys are wrapped by neither: another vault key made them. Keep it, and rotate from it next.`
      : 'Every key is wrapped by VAULT_KEY. Start the processes without VAULT_KEY_BEFORE, and destroy the old key when the last backup of the vault that it opens is gone.',
  ].join('\n');
