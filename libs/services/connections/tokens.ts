// The names under which Nest injects what is not a class of ours.
export const SETTINGS = Symbol('settings');
export const POOL = Symbol('pool');
export const CODEC = Symbol('codec');
export const APPENDER = Symbol('appender');
export const READ_MODELS = Symbol('read models');
export const VAULT = Symbol('vault');
export const NOTARY = Symbol('notary');
