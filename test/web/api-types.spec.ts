// The web app speaks to the api by types; they are those of the api as it is.
import { readFileSync } from 'node:fs';
import { openApiTypes, TYPES_FILE } from './open-api-types';

describe('the types of the web app', () => {
  it("are the OpenAPI document's; `npm run api:types` writes them anew", async () => {
    expect(readFileSync(TYPES_FILE, 'utf8')).toBe(await openApiTypes());
  });
});
