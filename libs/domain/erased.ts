// The placeholder for an erased person's text, for fields that must hold a text.
export const ERASED = '(erased)';
