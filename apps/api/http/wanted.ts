// Checks that carry as data what a field must be, so that it can be told in the reader's language.
import { IsIn, ValidateBy, type ValidationError, type ValidationOptions } from 'class-validator';
import { wanting, type Wanted } from '#libs/telling';
import type { FieldError } from '../problems/problem';

/** Passes to a check of class-validator what is wanted. */
export const told = (wanted: Wanted): ValidationOptions => ({ context: wanted });

export const OneOf = (words: readonly (string | null)[], each = false) =>
  IsIn([...words], { each, ...told(wanting('one-of', { words })) });

export const check = (wanted: Wanted, passes: (value: never) => boolean, each = false) =>
  ValidateBy(
    {
      name: wanted.wanted,
      // Without a message, class-validator drops the context.
      validator: { validate: (value: unknown) => passes(value as never), defaultMessage: () => wanted.wanted },
    },
    { each, ...told(wanted) },
  );

/** The first error of each field. */
export function fieldErrors(error: ValidationError, path = ''): FieldError[] {
  const { property, constraints = {}, contexts = {}, children = [] } = error;
  const field = /^\d+$/.test(property) ? `${path}[${property}]` : path === '' ? property : `${path}.${property}`;
  const [first] = Object.keys(constraints);
  // A field that no class declares is refused by the pipe, which has no context.
  const wanted =
    first === undefined
      ? []
      : [(contexts[first] as Wanted | undefined) ?? wanting(first === 'whitelistValidation' ? 'unknown' : 'object')];
  return [...wanted.map((each) => ({ field, ...each })), ...children.flatMap((child) => fieldErrors(child, field))];
}
