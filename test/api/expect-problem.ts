// What every refusal of the api has in common: it is well explained, and nothing was written.
import type { Answer, ApiUnderTest } from './api-under-test';

type ExpectProblem = (status: number, code: string, ask: () => Promise<Answer>) => Promise<Record<string, unknown>>;

export const problemsOf =
  (api: () => ApiUnderTest): ExpectProblem =>
  async (status, code, ask) => {
    const before = await api().head();
    const answer = await ask();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: `urn:baton:problem:${code}`,
      title: expect.any(String),
      status,
      instance: expect.stringMatching(/^\//),
    });
    expect(answer.body['detail']).toMatch(/^[A-Z0-9].*[.…}]$/s);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|SELECT|stack/);
    expect(await api().head()).toBe(before);
    return answer.body;
  };
