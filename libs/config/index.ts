// The configuration: the only reader of the environment.
export { ConfigError, environmentWith, loadConfig } from './load-config';
export type { Config } from './settings';
