// A whole departure over HTTP: announced, handed over by commands, read back at every moment.
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';

let api: ApiUnderTest;
let hr: Send;
beforeAll(async () => {
  api = await startApi();
  hr = await api.as('hr');
}, 120_000);
afterAll(() => api?.stop());

describe('the api', () => {
  it('starts', async () => {
    expect(await hr('GET', '/v1/policies')).toMatchObject({ status: 200 });
    expect(await hr('GET', '/docs-json')).toMatchObject({ status: 200 });
  });
});
