// Schemas that ApiProperty cannot express: one of several shapes, and one property for each of a set of names.
import { ApiExtraModels, ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';

type Shape = new () => object;

/** A value of one of these shapes, told apart by `status` or by another field with a single value. */
export const oneOf = (...shapes: Shape[]) => ({ oneOf: shapes.map((shape) => ({ $ref: getSchemaPath(shape) })) });

/** Gives a class one property per name, all with the same schema. */
export const EachOf =
  (names: readonly string[], schema: ApiPropertyOptions, ...shapes: Shape[]): ClassDecorator =>
  (target) => {
    ApiExtraModels(...shapes)(target);
    for (const name of names) ApiProperty(schema)(target.prototype as object, name);
  };
