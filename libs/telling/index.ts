// Everything shown to a reader, in three languages: the record, differences, the privacy notice, letters, labels, refusals.
export { actorNameOf, sentenceOf, wordsOf, writingOf, type NameOf } from './sentences/sentence-of';
export { type Fact } from './changes/fact';
export { clientFacts, handoverFacts } from './changes/facts-of';
export { labelOf, valueOf } from './changes/tell-fact';
export { privacyNotice, type PrivacyNotice } from './privacy/notice';
export type { Missing } from './letters/reminder';
export { write, type Letter } from './letters/write';
export { AGES, LABELS, STATUSES } from './labels/report-labels';
export { codeOf, saying, type AboutOf, type Case, type Said, type SendingCases } from './refusals/cases';
export { tellRefusal } from './refusals/tell-refusal';
export { wanting, type Wanted } from './refusals/fields/cases';
export { tellField } from './refusals/fields/tell-field';
export { tellImportReason } from './import-reasons/tell-import-reason';
export type { Deviation } from './deviations/deviation';
export { tellDeviation } from './deviations/tell-deviation';
