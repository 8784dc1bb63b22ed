// Ties each command to the class of its body, both ways: a field that only one of them has does not compile, and the
// compiler names it.
import type { BodyClass } from './commands';

/** The data of some commands, by name. */
export type OrdersOf<Command extends { name: string; data: object }, Name extends Command['name']> = {
  [N in Name]: Extract<Command, { name: N }>['data'];
};

type Key<T> = { [K in keyof T & string]-?: [T[K]] extends [undefined] ? never : K }[keyof T & string];
type Whole = string | number | boolean | null | undefined;

/** The names of the fields, at any depth, that only one of the two has. */
type Odd<A, B> = A extends readonly (infer One)[]
  ? B extends readonly (infer Other)[]
    ? Odd<One, Other>
    : never
  : Exclude<Key<A>, Key<B>> | Exclude<Key<B>, Key<A>> | Deeper<A, B, Key<A> & Key<B> & keyof A & keyof B & string>;
type Deeper<A, B, Both extends keyof A & keyof B & string> = {
  [K in Both]: Exclude<A[K], Whole> extends infer Inner
    ? [Inner] extends [never]
      ? never
      : `${K}.${Odd<Inner, Exclude<B[K], Whole>>}`
    : never;
}[Both];

type Bodies<Orders> = { [N in keyof Orders]: BodyClass<Orders[N]> };
type Checked<Own, Orders> = {
  [N in keyof Own]: N extends keyof Orders
    ? Own[N] extends BodyClass<infer Body>
      ? [Odd<Body, Orders[N]>] extends [never]
        ? unknown
        : `Only the body or only the command has ${Odd<Body, Orders[N]>}`
      : never
    : 'There is no such command';
};

/** `bodiesOf<OrdersOf<HandoverCommand, HandoverCommandName>>()({ 'sign-dossier': NoData, … })` */
export const bodiesOf =
  <Orders>() =>
  <Own extends Bodies<Orders>>(own: Own & Checked<Own, Orders>): Own =>
    own;
