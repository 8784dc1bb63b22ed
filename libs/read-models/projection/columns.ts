// How read models keep their values: columns in snake case, ids and instants as texts that compare byte by byte.
import { Column, type ColumnOptions } from 'typeorm';

const column =
  (options: ColumnOptions): PropertyDecorator =>
  (target, property) =>
    Column({ ...options, name: snakeCase(String(property)) })(target, property);

const snakeCase = (property: string) => property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The key: the stream's id first, then what distinguishes its rows. No personal data: a comparison reports keys. */
export const Id = () => column({ type: 'text', primary: true });
export const Place = () => column({ type: 'int', primary: true });
export const Text = () => column({ type: 'text' });
export const OptionalText = () => column({ type: 'text', nullable: true });
export const Texts = () => column({ type: 'text', array: true });
export const Whole = () => column({ type: 'int' });
export const OptionalWhole = () => column({ type: 'int', nullable: true });
export const Json = () => column({ type: 'jsonb' });
export const Flag = () => column({ type: 'boolean' });
export const Real = () => column({ type: 'double precision' });
