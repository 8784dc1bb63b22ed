// The configuration: the only reader of the environment.
export { machineZone } from './checks';
export { ConfigError, environmentWith, loadConfig } from './load-config';
export type { Config } from './settings';
