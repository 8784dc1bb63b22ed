// The conditions and values of a query assembled from filters: values are always bound, never written in.
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** The value's placeholder in the query, such as $1. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  and(condition: string): void {
    this.parts.push(condition);
  }

  /** One of the values, if there are any. */
  among(column: string, wanted: OneOrMore | undefined): void {
    if (wanted !== undefined) this.and(`${column} = ANY(${this.bind([wanted].flat())}::text[])`);
  }

  where(): string {
    return this.parts.length === 0 ? '' : `WHERE ${this.parts.join(' AND ')}`;
  }
}

export type OneOrMore = string | readonly string[];
