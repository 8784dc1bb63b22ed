// A body that differs from its command in one field does not compile.
import { bodiesOf, type OrdersOf } from './bodies';

type Command =
  | { name: 'praise'; data: { words: string; by?: string; lines?: { text: string; at: string }[] } }
  | { name: 'stop'; data: object };
const tied = bodiesOf<OrdersOf<Command, 'praise' | 'stop'>>();

class Line {
  text!: string;
  at!: string;
}
class Praise {
  words!: string;
  by?: string;
  lines?: Line[];
}
class Stop {
  nothing?: undefined;
}
class Forgetful {
  words!: string;
  lines?: Line[];
}
class Surplus extends Praise {
  tone?: string;
}
class SurplusWithin {
  words!: string;
  by?: string;
  lines?: (Line & { tone?: string })[];
}
class OtherKind extends Forgetful {
  by?: number;
}

it('a body and its command have the same fields', () => {
  expect(tied({ praise: Praise, stop: Stop })).toEqual({ praise: Praise, stop: Stop });
  // @ts-expect-error Only the body or only the command has by
  tied({ praise: Forgetful, stop: Stop });
  // @ts-expect-error Only the body or only the command has tone
  tied({ praise: Surplus, stop: Stop });
  // @ts-expect-error Only the body or only the command has lines.tone
  tied({ praise: SurplusWithin, stop: Stop });
  // @ts-expect-error a field of another type
  tied({ praise: OtherKind, stop: Stop });
  // @ts-expect-error a command without its body
  tied({ praise: Praise });
  // @ts-expect-error There is no such command
  tied({ praise: Praise, stop: Stop, pause: Stop });
});
