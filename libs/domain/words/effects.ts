// What Baton owes the outside world, by the noun that owes it.
export const HANDOVER_EFFECTS = ['notice', 'reminder', 'escalation', 'survey', 'appointment'] as const;
export type HandoverEffectKind = (typeof HANDOVER_EFFECTS)[number];

const DEPARTURE_EFFECTS = ['interim-owner-needed'] as const;
export type DepartureEffectKind = (typeof DEPARTURE_EFFECTS)[number];

/** Still to be done, or failed for good. */
export const EFFECT_STATUSES = ['owed', 'failed'] as const;
export type EffectStatus = (typeof EFFECT_STATUSES)[number];

export const EFFECT_KINDS = [...HANDOVER_EFFECTS, ...DEPARTURE_EFFECTS] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];
