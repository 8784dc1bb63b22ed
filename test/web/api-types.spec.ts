// The web app talks to the api by types, which must be those of today's api.
import { readFileSync } from 'node:fs';
import { openApiTypes, TYPES_FILE } from './open-api-types';

describe('the types of the web app', () => {
  it("are the OpenAPI document's; `npm run api:types` rewrites them", async () => {
    expect(readFileSync(TYPES_FILE, 'utf8')).toBe(await openApiTypes());
  });
});
