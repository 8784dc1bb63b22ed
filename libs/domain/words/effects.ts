// What Baton owes the outside world, by the noun that owes it.
export const HANDOVER_EFFECTS = ['notice', 'reminder', 'escalation', 'survey', 'appointment'] as const;
export type HandoverEffectKind = (typeof HANDOVER_EFFECTS)[number];

export type EffectKind = HandoverEffectKind;
