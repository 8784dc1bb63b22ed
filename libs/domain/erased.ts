// What stands in place of a text of a person who was erased, where the shape wants a text.
export const ERASED = '(erased)';
