// Which of very many problems are kept, and in which order they are reported.
import { Problems } from './problems';

describe('the problems of a record', () => {
  const positions = (problems: Problems) => problems.inOrder().map(({ position }) => position);

  it('are reported by position, and those about no event last', () => {
    const problems = new Problems();
    problems.add('receipt-broken', 'x');
    problems.add('order', 'x', { position: 9 });
    problems.add('key-broken', 'y');
    problems.add('leaf-altered', 'x', { position: 2 });
    expect(problems.inOrder().map(({ kind }) => kind)).toEqual([
      'leaf-altered',
      'order',
      'receipt-broken',
      'key-broken',
    ]);
  });

  it('list a differing root after the problems with an exact position in its range', () => {
    const problems = new Problems();
    problems.add('root-differs', 'x', { position: 1, upTo: 8 });
    problems.add('leaf-altered', 'x', { position: 8 });
    problems.add('leaf-altered', 'x', { position: 9 });
    problems.add('position-missing', 'x', { position: 3, upTo: 20 });
    expect(problems.inOrder().map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'position-missing 3',
      'leaf-altered 8',
      'root-differs 1',
      'leaf-altered 9',
    ]);
  });

  it('are all counted, and the first hundred by position are kept, in whatever order they come', () => {
    const problems = new Problems();
    for (let position = 200; position > 100; position -= 1) problems.add('order', 'x', { position });
    expect(positions(problems)).toEqual(Array.from({ length: 100 }, (_, index) => 101 + index));
    problems.add('order', 'too late', { position: 201 });
    problems.add('order', 'as late as the last', { position: 200 });
    problems.add('key-broken', 'about no event');
    expect(positions(problems)).toEqual(Array.from({ length: 100 }, (_, index) => 101 + index));
    expect(problems.inOrder().at(-1)?.message).toBe('x');
    for (const position of [150, 7, 100]) problems.add('order', 'earlier', { position });
    expect(positions(problems).slice(0, 3)).toEqual([7, 100, 101]);
    expect(positions(problems).slice(-2)).toEqual([196, 197].map((each) => each));
    expect(problems.count).toBe(106);
  });
});
