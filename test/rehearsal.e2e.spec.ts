// What a newcomer sees of `npm start`: a departure from end to end, and another one to go on with.
import { apiClient, type HandoverView } from '../apps/local/rehearsal/api-client';
import { eventually, startStack, type Stack } from './stack';

type Listed = Pick<HandoverView, 'status' | 'stage' | 'track'>;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ args: [] });
  await eventually('the rehearsal is over', 200_000, async () => stack.output().includes('Baton is up.'));
}, 240_000);
afterAll(() => stack?.stop());

describe('the rehearsal', () => {
  it('first tells where to watch it, and at the end that nothing was dropped', () => {
    const lines = stack.output().split('\n');
    const lineOf = (words: string) => lines.findIndex((line) => line.includes(words));
    expect(lineOf(`Watch it in the app, signed in as whoever you like: ${stack.local().api}`)).toBeGreaterThan(0);
    expect(lineOf('leaves on')).toBeGreaterThan(lineOf('Watch it in the app'));
    expect(lineOf('Every one of the 12 clients has a new owner.')).toBeGreaterThan(lineOf('leaves on'));
    expect(lineOf('The rehearsal stopped')).toBe(-1);
  });

  it('hands every client over, and leaves a second departure at several stages', async () => {
    const api = apiClient(stack.local().api);
    const handovers = async (status: string) =>
      (await api.get<{ items: Listed[] }>('hr', `/v1/handovers?limit=200&status=${status}`)).items;
    expect(await handovers('completed')).toHaveLength(12);
    const open = await handovers('open');
    expect(open.length).toBeGreaterThanOrEqual(8);
    expect(new Set(open.filter(({ track }) => track === 'vip').map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(
      4,
    );
  });
});
