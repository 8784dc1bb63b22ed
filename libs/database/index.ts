// The databases: connections to them, and bringing their schemas up to date.
export { createDataSource, createPool } from './data-source';
export { LOCKS } from './locks';
export { migrateLog as migrate } from './migrate-log';
export { migrateVault } from './migrate-vault';
