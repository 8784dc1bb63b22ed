// The connections: TypeORM for migrations and read models, and plain pools that outlive a lost connection.
import { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** A transaction that its process forgot would hold the log's locks, and block vacuum, until somebody noticed. */
const FORGOTTEN_AFTER_MS = 10_000;

/** A TypeORM data source on one of our databases; nothing is ever synchronised from entities. */
export function createDataSource(
  url: string,
  { entities, migrations }: Pick<DataSourceOptions, 'entities' | 'migrations'> = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'baton_migrations',
    migrationsTransactionMode: 'all',
    synchronize: false,
    applicationName: 'baton',
    extra: { idle_in_transaction_session_timeout: FORGOTTEN_AFTER_MS },
  });
}

/** A pool of plain connections. A dead idle one is logged and replaced; without a listener it would end the process. */
export function createPool({
  url,
  max = 10,
  log,
}: {
  url: string;
  max?: number;
  log?: { warn(details: object, message: string): void };
}): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'baton',
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: FORGOTTEN_AFTER_MS,
  });
  pool.on('error', (error) => log?.warn({ err: error }, 'an idle database connection was lost'));
  return pool;
}
