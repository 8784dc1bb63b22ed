// Each wrong field is reported with what it must be, and with the values that this names.
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Day, Email, Flag, Instant, Languages, Line, Lines, Part, Parts, Whole, Word } from './fields';
import { AtQuery } from './moment';
import { fieldErrors } from './wanted';

class Inner {
  @Line() name!: string;
}
class Body {
  @Day({ optional: true }) day?: string;
  @Instant({ optional: true }) instant?: string;
  @Email({ optional: true }) email?: string;
  @Whole(1, 5, { optional: true }) score?: number;
  @Flag({ optional: true }) flag?: boolean;
  @Word(['one', 'two'], { optional: true }) word?: string;
  @Lines(2, { optional: true }) lines?: string[];
  @Languages({ optional: true }) languages?: string[];
  @Part(() => Inner, { optional: true }) inner?: Inner;
  @Parts(() => Inner, 1, 2, { optional: true }) inners?: Inner[];
}

const wrong = (body: object, type: new () => object = Body) =>
  validateSync(plainToInstance(type, body), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })
    .flatMap((error) => fieldErrors(error))
    .map(({ field, wanted, about }) => [field, wanted, ...(about ? [about] : [])]);

it.each<[object, unknown[]]>([
  [{ day: 'soon' }, ['day', 'day']],
  [{ instant: 'now' }, ['instant', 'instant']],
  [{ email: 'nobody' }, ['email', 'email']],
  [{ score: 6 }, ['score', 'whole', { least: 1, most: 5 }]],
  [{ score: 'high' }, ['score', 'whole', { least: 1, most: 5 }]],
  [{ flag: 'yes' }, ['flag', 'flag']],
  [{ word: 'three' }, ['word', 'one-of', { words: ['one', 'two'] }]],
  [{ lines: ['a', ''] }, ['lines', 'lines', { most: 200 }]],
  [{ lines: ['a', 'b', 'c'] }, ['lines', 'entries-at-most', { most: 2 }]],
  [{ languages: ['English'] }, ['languages', 'languages']],
  [{ inner: { name: '' } }, ['inner.name', 'line', { most: 200 }]],
  [{ inner: 'no' }, ['inner', 'object']],
  [{ inners: [{ name: 'a' }, {}] }, ['inners[1].name', 'line', { most: 200 }]],
  [{ stranger: 1 }, ['stranger', 'unknown']],
])('%j', (body, expected) => {
  expect(wrong(body)).toEqual([expected]);
});

it('a moment is a version or an instant', () => {
  expect(wrong({ at: 'yesterday' }, AtQuery)).toEqual([['at', 'moment']]);
});
