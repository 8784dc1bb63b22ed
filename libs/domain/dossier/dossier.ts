// What the successor must know about a client, by section. Each field has a source, an author and an age.
import type { PersonalField } from '../privacy/rules';
import { SECTIONS, type Section } from '../words/process';
import type { Actor, Instant } from '../words/texts';

/** Sealed as a whole with the client's key. */
export interface DossierField {
  key: string;
  text: string;
  source: string;
  author: Actor;
  writtenAt: Instant;
}
/** A dossier field, in any section. */
export const DOSSIER_FIELDS: readonly PersonalField[] = [
  'dossier.key',
  'dossier.source',
  ...SECTIONS.map((section) => `dossier.${section}` as const),
];

export type Dossier = Partial<Record<Section, DossierField[]>>;

/** Newer fields replace older ones with the same key in the same section. */
export function mergedDossier(known: Dossier, added: Dossier): Dossier {
  const merged: Dossier = { ...known };
  for (const [section, fields] of Object.entries(added) as [Section, DossierField[]][]) {
    const kept = (merged[section] ?? []).filter((old) => !fields.some((field) => field.key === old.key));
    merged[section] = [...kept, ...fields];
  }
  return merged;
}

/** The fields that are missing or different in the other dossier. */
export function fieldsBeyond(dossier: Dossier, known: Dossier): Dossier {
  const beyond: Dossier = {};
  for (const section of SECTIONS) {
    const old = (known[section] ?? []).map((field) => JSON.stringify(field));
    const fields = (dossier[section] ?? []).filter((field) => !old.includes(JSON.stringify(field)));
    if (fields.length > 0) beyond[section] = fields;
  }
  return beyond;
}
