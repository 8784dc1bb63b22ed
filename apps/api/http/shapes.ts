// Schemas of answers that ApiProperty has no word for: one of several shapes, and one property for each of known names.
import { ApiExtraModels, ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';

type Shape = new () => object;

/** A value that has one of these shapes; their `status`, or another field with one value only, tells them apart. */
export const oneOf = (...shapes: Shape[]) => ({ oneOf: shapes.map((shape) => ({ $ref: getSchemaPath(shape) })) });

/** Gives a class one property for each of these names, all with the same schema. */
export const EachOf =
  (names: readonly string[], schema: ApiPropertyOptions, ...shapes: Shape[]): ClassDecorator =>
  (target) => {
    ApiExtraModels(...shapes)(target);
    for (const name of names) ApiProperty(schema)(target.prototype as object, name);
  };
