// Facts about a policy.
import type { PolicyDocument } from './document';

export type PolicyEvent = { type: 'PolicyPublished'; data: { version: number; document: PolicyDocument } };
