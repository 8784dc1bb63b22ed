// What may be collected about a person, field by field, as data: why, on what legal basis, who sees it, how long it
// may be, and what must not be written into it. Request bodies and imports take their limits from here.
import { SECTIONS, type Section } from '../words/process';

export type Purpose =
  | 'identify'
  | 'reach'
  | 'visit'
  | 'address'
  | 'staff'
  | 'act'
  | 'serve'
  | 'promise'
  | 'explain'
  | 'prove'
  | 'improve'
  | 'erase';
/** Article 6 of the GDPR: a contract, a legitimate interest, a legal obligation. */
export type LegalGround = 'contract' | 'interest' | 'duty';
export type Seer = 'carers' | 'everybody' | 'superiors' | 'administrators';
export type Keeping = 'client' | 'representative';
/** What must not be written. */
export type Never = 'special' | 'secrets' | 'hearsay' | 'others' | 'private';

interface PrivacyRule {
  purpose: Purpose;
  ground: LegalGround;
  seenBy: Seer;
  kept: Keeping;
  /** In characters (UTF-16 code units, as JSON Schema validators count in practice). */
  maxLength: number;
  never: readonly Never[];
}

export type ClientDetail =
  'name' | 'contactName' | 'contactTitle' | 'email' | 'phone' | 'address' | 'country' | 'language' | 'timeZone';
export type RepresentativeDetail = 'name' | 'email' | 'title' | 'phone';
export type PersonDetail = 'name' | 'email';
type PersonField = `client.${ClientDetail}` | `person.${PersonDetail}` | `representative.${RepresentativeDetail}`;
type OtherField =
  | 'person.signIn'
  | 'dossier.key'
  | 'dossier.source'
  | 'promise.what'
  | 'promise.note'
  | 'client.reason'
  | 'representative.reason'
  | 'departure.reason'
  | 'handover.reason'
  | 'handover.note'
  | 'visit.place'
  | 'visit.present'
  | 'visit.notes'
  | 'interview.question'
  | 'interview.answer'
  | 'interview.notes'
  | 'survey.comment'
  | 'erasure.note';
export type PersonalField = PersonField | `dossier.${Section}` | OtherField;

type Told = Omit<PrivacyRule, 'purpose' | 'maxLength' | 'never'>;
const ofClient: Told = { ground: 'contract', seenBy: 'carers', kept: 'client' };
const ofHandover: Told = { ground: 'interest', seenBy: 'carers', kept: 'client' };
const ofStaff: Told = { ground: 'contract', seenBy: 'everybody', kept: 'representative' };
const ofSuperiors: Told = { ground: 'interest', seenBy: 'superiors', kept: 'representative' };
const DETAIL = ['special', 'secrets'] as const;
const WRITTEN = ['special', 'secrets', 'hearsay', 'others'] as const;
/** Special needs are recorded so that they are met: only what the client itself asked us to know, and no diagnosis. */
const NEED = ['secrets', 'hearsay', 'others'] as const;

const section = (name: Section): PrivacyRule => ({
  ...ofHandover,
  purpose: name === 'open-promises' ? 'promise' : 'serve',
  maxLength: 10_000,
  never: name === 'special-needs' ? NEED : WRITTEN,
});
const sections = Object.fromEntries(SECTIONS.map((name) => [`dossier.${name}`, section(name)])) as Record<
  `dossier.${Section}`,
  PrivacyRule
>;

export const PRIVACY_RULES: Readonly<Record<PersonalField, PrivacyRule>> = {
  'client.name': { ...ofClient, purpose: 'identify', maxLength: 200, never: DETAIL },
  'client.contactName': { ...ofClient, purpose: 'identify', maxLength: 200, never: DETAIL },
  'client.contactTitle': { ...ofClient, purpose: 'address', maxLength: 200, never: DETAIL },
  'client.email': { ...ofClient, purpose: 'reach', maxLength: 254, never: DETAIL },
  'client.phone': { ...ofClient, purpose: 'reach', maxLength: 50, never: DETAIL },
  'client.address': { ...ofClient, purpose: 'visit', maxLength: 1_000, never: DETAIL },
  'client.country': { ...ofClient, purpose: 'visit', maxLength: 100, never: DETAIL },
  'client.language': { ...ofClient, purpose: 'address', maxLength: 35, never: DETAIL },
  'client.timeZone': { ...ofClient, purpose: 'address', maxLength: 64, never: DETAIL },
  'person.name': { ...ofStaff, purpose: 'act', maxLength: 200, never: ['special', 'private'] },
  'person.email': { ...ofStaff, seenBy: 'administrators', purpose: 'act', maxLength: 254, never: ['private'] },
  'person.signIn': { ...ofStaff, seenBy: 'administrators', purpose: 'act', maxLength: 1_000, never: ['private'] },
  'representative.name': { ...ofStaff, purpose: 'staff', maxLength: 200, never: ['special', 'private'] },
  'representative.email': { ...ofStaff, purpose: 'staff', maxLength: 254, never: ['private'] },
  'representative.title': { ...ofStaff, purpose: 'staff', maxLength: 200, never: ['special', 'private'] },
  'representative.phone': { ...ofStaff, purpose: 'staff', maxLength: 50, never: ['private'] },
  ...sections,
  'dossier.key': { ...ofHandover, purpose: 'serve', maxLength: 100, never: WRITTEN },
  'dossier.source': { ...ofHandover, purpose: 'prove', maxLength: 200, never: WRITTEN },
  'promise.what': { ...ofClient, purpose: 'promise', maxLength: 2_000, never: WRITTEN },
  'promise.note': { ...ofClient, purpose: 'promise', maxLength: 2_000, never: WRITTEN },
  'client.reason': { ...ofHandover, purpose: 'explain', maxLength: 2_000, never: WRITTEN },
  'representative.reason': { ...ofSuperiors, purpose: 'explain', maxLength: 2_000, never: WRITTEN },
  'departure.reason': { ...ofSuperiors, purpose: 'explain', maxLength: 2_000, never: WRITTEN },
  'handover.reason': { ...ofHandover, purpose: 'explain', maxLength: 2_000, never: WRITTEN },
  'handover.note': { ...ofHandover, purpose: 'prove', maxLength: 4_000, never: WRITTEN },
  'visit.place': { ...ofHandover, purpose: 'visit', maxLength: 500, never: DETAIL },
  'visit.present': { ...ofHandover, purpose: 'prove', maxLength: 200, never: WRITTEN },
  'visit.notes': { ...ofHandover, purpose: 'serve', maxLength: 10_000, never: WRITTEN },
  'interview.question': { ...ofHandover, purpose: 'serve', maxLength: 1_000, never: WRITTEN },
  'interview.answer': { ...ofHandover, purpose: 'serve', maxLength: 10_000, never: WRITTEN },
  'interview.notes': { ...ofHandover, purpose: 'serve', maxLength: 10_000, never: WRITTEN },
  'survey.comment': { ...ofHandover, purpose: 'improve', maxLength: 4_000, never: WRITTEN },
  'erasure.note': { ...ofClient, ground: 'duty', purpose: 'erase', maxLength: 2_000, never: WRITTEN },
};

/** The maximum length of a field, in characters. */
export const limitOf = (field: PersonalField): number => PRIVACY_RULES[field].maxLength;

/** Whether a field has a reason to be collected; without one it must not be. */
export const hasPrivacyRule = (field: string): field is PersonalField => Object.hasOwn(PRIVACY_RULES, field);
