// The kinds of text that may be recorded: a closed kind, or personal and sealed, but never a bare string.
declare const kind: unique symbol;
type Text<Kind extends string> = string & { readonly [kind]?: Kind };

/** A UUID, or an id from the source. */
export type Id = Text<'id'>;
/** UTC with milliseconds, 2026-11-22T09:00:00.000Z, so that instants compare as text. */
export type Instant = Text<'instant'>;
/** A local date, YYYY-MM-DD. */
export type Day = Text<'day'>;
/** A local time of day, HH:MM. */
export type Time = Text<'time'>;
/** An IANA time zone. */
export type Zone = Text<'zone'>;
/** A decimal amount, such as 104874.98. */
export type Money = Text<'money'>;
/** Who acted: `<role>:<person id>`, `client:<id>`, `machine:<token id>`, `cli:<user>` or `system`; never a name. */
export type Actor = Text<'actor'>;
/** An ISO 8601 duration, or business days such as -15B. */
export type Schedule = Text<'schedule'>;
/** Written by one of our own programs, or answered by a machine. It names nobody. */
export type House = Text<'house'>;
/** Sealed as a whole with a person's key, whatever is inside. */
export type Personal<T> = T & { readonly [kind]?: 'personal' };

type KindOf<T> = T extends unknown ? (typeof kind extends keyof T ? NonNullable<T[typeof kind]> : never) : never;
type IsPersonal<T> = 'personal' extends KindOf<T> ? true : false;
export type PersonalField<D> = D extends unknown
  ? { [F in keyof D]-?: IsPersonal<D[F]> extends true ? F : never }[keyof D]
  : never;

/** True if something in it may be any text, or is personal but nested too deeply to be sealed. */
type Loose<T> = unknown extends T
  ? true
  : T extends string
    ? object extends Record<T, 1> // not true for a literal
      ? [KindOf<T>] extends [never]
        ? true
        : IsPersonal<T>
      : false
    : T extends readonly (infer Item)[]
      ? Loose<Item>
      : T extends object
        ? { [F in keyof T]: Loose<T[F]> }[keyof T]
        : false;

/** The data itself if each text in it is of a closed kind; otherwise the offending field, with what to do. */
export type Marked<D> = {
  [F in keyof D]: IsPersonal<D[F]> extends true
    ? D[F]
    : true extends Loose<D[F]>
      ? 'Free text: make it Personal<…>, or give it a closed kind'
      : D[F];
};
