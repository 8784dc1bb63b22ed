// Reads the configuration, once at the start of a process, and reports everything that is wrong with it at once.
import { existsSync, readFileSync } from 'node:fs';
import { inspect, parseEnv } from 'node:util';
import { Unfit } from './checks';
import { type Config, type Key, type OptionalKey, SETTINGS } from './settings';

type Environment = Record<string, string | undefined>;

/** Its message has one sentence per variable that is wrong or missing, and no secret. */
export class ConfigError extends Error {}

/**
 * The configuration, frozen, from the environment (and from a `.env` file beside it, which the environment overrides).
 * `needed` are the settings that this process cannot do without. Throws a ConfigError.
 */
export function loadConfig<const Needed extends OptionalKey = never>(
  environment: Environment = readEnvironment(),
  needed: readonly Needed[] = [],
): Config<Needed> {
  const problems: string[] = [];
  const values: Partial<Record<Key, unknown>> = {};
  for (const key of keysOfSettings()) {
    try {
      values[key] = readSetting(key, environment, needed);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  problems.push(...halfSignIn(environment));
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return Object.freeze(hideSecrets(values)) as Config<Needed>;
}

/** The environment for a child process: ours, with these settings in place of what it says. */
export function environmentWith(settings: Partial<Record<Key, string>>): Environment {
  const environment = readEnvironment();
  for (const key of keysOfSettings()) if (settings[key] !== undefined) environment[SETTINGS[key].name] = settings[key];
  return environment;
}

function readEnvironment(): Environment {
  const file: Environment = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

function keysOfSettings(): Key[] {
  return Object.keys(SETTINGS) as Key[];
}

function readSetting(key: Key, environment: Environment, needed: readonly string[]): unknown {
  const setting = SETTINGS[key];
  const text = environment[setting.name]?.trim() || ('fallback' in setting ? setting.fallback : undefined);
  if (text === undefined) {
    if (needed.includes(key)) throw new ConfigError(`${setting.name} is not set; .env.example says what it is for.`);
    return undefined;
  }
  try {
    return setting.check(text);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    const found = setting.secret ? '' : `, not ${JSON.stringify(text)}`;
    throw new ConfigError(`${setting.name} must be ${error.message}${found}.`, { cause: error });
  }
}

function halfSignIn(environment: Environment): string[] {
  const names = [SETTINGS.authIssuer, SETTINGS.authAudience, SETTINGS.authJwksUrl].map(({ name }) => name);
  const missing = names.filter((name) => !environment[name]?.trim());
  if (missing.length === 0 || missing.length === names.length) return [];
  return [`${missing.join(' and ')} must be set as well: sign-in needs ${names.join(', ')} together.`];
}

/** Whoever prints the whole configuration sees no passwords or keys. */
function hideSecrets(values: Partial<Record<Key, unknown>>): object {
  const shown = () =>
    Object.fromEntries(
      keysOfSettings()
        .filter((key) => values[key] !== undefined)
        .map((key) => [key, SETTINGS[key].secret ? '[hidden]' : values[key]]),
    );
  return Object.defineProperties(
    { ...values },
    { toJSON: { value: shown, enumerable: false }, [inspect.custom]: { value: shown, enumerable: false } },
  );
}
