// The lines of a bundle other than events, written and read; docs/EVIDENCE.md describes them.
import { HASH } from './base64';
import { isStorable } from './canonical-bytes';

export interface BundleHead {
  /** Which log it belongs to: the name of its keys; empty if it has none. */
  origin: string;
  /** The whole log, or the streams whose events it contains. */
  of: 'log' | string[];
  /** The size of the log that it is proven against, in events. */
  size: number;
}

interface KeyLine {
  vkey: string;
  since: number;
  succession?: string;
}

interface CheckpointLine {
  note: string;
  /** Base64 hashes: the consistency proof from its size to the bundle's; only if the events are not the whole log. */
  proof?: string[];
}

export type PlainLine =
  | ({ kind: 'bundle'; format: 1 } & BundleHead)
  | ({ kind: 'key' } & KeyLine)
  | ({ kind: 'checkpoint' } & CheckpointLine)
  | { kind: 'end'; events: number };

const isText = (value: unknown): value is string => typeof value === 'string' && isStorable(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isProof = (value: unknown): boolean => isTexts(value) && value.every((each) => HASH.test(each));
/** In any order, without duplicates. */
const areStreams = (value: unknown): boolean => isTexts(value) && new Set(value).size === value.length;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const maybe = (check: (value: unknown) => boolean) => (value: unknown) => value === undefined || check(value);

/** The members of each kind in order, and what each must be. */
const MEMBERS: Record<PlainLine['kind'], Record<string, (value: unknown) => boolean>> = {
  bundle: {
    format: (value) => value === 1,
    origin: isText,
    of: (value) => value === 'log' || areStreams(value),
    size: isCount,
  },
  key: { vkey: isText, since: isCount, succession: maybe(isText) },
  checkpoint: { note: isText, proof: maybe(isProof) },
  end: { events: isCount },
};

export const writePlainLine = (line: PlainLine): string => JSON.stringify(line);

/** Undefined if invalid: wrong JSON, or members that are unknown, missing, repeated, out of order or of wrong type. */
export function readPlainLine(text: string): PlainLine | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { kind, ...members } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(MEMBERS, kind)) return undefined;
  const wanted = MEMBERS[kind as PlainLine['kind']];
  const ordered: Record<string, unknown> = { kind };
  for (const [name, check] of Object.entries(wanted)) {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!check(member)) return undefined;
    if (member !== undefined) ordered[name] = member;
  }
  // A line with more than this, or written differently, does not serialize back to its own text.
  return JSON.stringify(ordered) === text ? (ordered as unknown as PlainLine) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface EventColumns {
  position: number;
  stream: string;
  version: number;
  type: string;
  schemaVersion: number;
  actor: string;
  command: string;
  commandId: string;
  occurredAt: string;
  recordedAt: string;
  /** Base64. */
  leaf: string;
  proof?: string[];
}

/** @param body the canonical JSON text exactly as it was hashed */
export function writeEventLine(event: EventColumns, body: string): string {
  const { position, stream, version, type, schemaVersion, actor, command, commandId, occurredAt, recordedAt } = event;
  // Concatenated by hand: a million of these are written at a time, and text without escapes is not scanned for any.
  const proof = event.proof === undefined ? '' : `,"proof":${JSON.stringify(event.proof)}`;
  return (
    `{"kind":"event","position":${position},"stream":${JSON.stringify(stream)},"version":${version},` +
    `"type":${JSON.stringify(type)},"schemaVersion":${schemaVersion},"actor":${JSON.stringify(actor)},` +
    `"command":${JSON.stringify(command)},"commandId":"${commandId}","occurredAt":"${occurredAt}",` +
    `"recordedAt":"${recordedAt}","leaf":"${event.leaf}"${proof},"body":${body}}`
  );
}
