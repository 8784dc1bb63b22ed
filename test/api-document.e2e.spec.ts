// The OpenAPI document is a contract: valid, with a schema for every body, and true of what the api accepts.
import { Validator } from '@seriousme/openapi-schema-validator';
import { NOUNS } from '#libs/domain';
import { startApi, type ApiUnderTest } from './api/api-under-test';

type Schema = {
  $ref?: string;
  type?: unknown;
  additionalProperties?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
};
type Content = Record<string, { schema?: Schema }>;
type Operation = { requestBody?: { content: Content }; responses: Record<string, { content?: Content }> };
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

let api: ApiUnderTest;
let document: Document;
beforeAll(async () => {
  api = await startApi();
  document = (await api.nobody('GET', '/docs-json')).body as unknown as Document;
});
afterAll(() => api?.stop());

const resolved = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;

/** Where a schema says only that there is something. */
function vagueIn(schema: Schema | undefined, where: string, seen: Set<Schema>): string[] {
  const found = resolved(schema);
  if (!found) return [where];
  if (seen.has(found)) return [];
  seen.add(found);
  const { properties, items, additionalProperties: rest } = found;
  const several = [...(found.oneOf ?? []), ...(found.anyOf ?? []), ...(found.allOf ?? [])];
  if (several.length > 0) return several.flatMap((each) => vagueIn(each, where, seen));
  if (properties) return Object.entries(properties).flatMap(([name, each]) => vagueIn(each, `${where}.${name}`, seen));
  if (items) return vagueIn(items, `${where}[]`, seen);
  if (typeof rest === 'object') return vagueIn(rest as Schema, `${where}.*`, seen);
  const plain = [found.type].flat().every((type) => typeof type === 'string' && !['object', 'array'].includes(type));
  return plain && found.type !== undefined ? [] : [where];
}

describe('the OpenAPI document', () => {
  it('is valid for version 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
    const broken = { ...document, paths: { '/x': { get: { responses: 5 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('has no dangling references, and writes null as 3.1 does', () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/([^"]*)"/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
    expect(text).not.toContain('"nullable"');
  });

  it.each(NOUNS.handover.commandNames.map((name) => [name]))(
    '%s has a body that is described to the last field',
    (name) => {
      const operation = document.paths[`/v1/handovers/{id}/${name}`]?.['post'];
      const schema = resolved(operation?.requestBody?.content['application/json']?.schema);
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false, properties: expect.any(Object) });
      for (const field of schema?.required ?? []) expect(schema?.properties).toHaveProperty([field]);
    },
  );

  it('every post has a body with a schema, and every route says how problems look', () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { requestBody, responses }] of Object.entries(operations)) {
        expect([path, method, Object.keys(responses)]).toEqual([path, method, expect.arrayContaining(['default'])]);
        if (method !== 'post') continue;
        const [content] = Object.values(requestBody?.content ?? {});
        expect([path, resolved(content?.schema)]).toEqual([path, expect.objectContaining({ type: 'object' })]);
      }
  });

  it('describes every answer to the last field, so that programs can take their types from it', () => {
    const vague: string[] = [];
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { responses }] of Object.entries(operations)) {
        const [content] = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        const schema = Object.values(content?.[1].content ?? {})[0]?.schema;
        vague.push(...vagueIn(schema, `${method} ${path}`, new Set()));
      }
    // Any part of a handover; `first` beside it describes them.
    expect(vague).toEqual(['get /v1/handovers/{id}/past.next[].changes[].value']);
    expect(vagueIn({ type: 'object' }, 'x', new Set())).toEqual(['x']);
    expect(vagueIn({ type: 'array', items: {} }, 'x', new Set())).toEqual(['x[]']);
  });

  it('applies the limits of the privacy rules to requests, and anybody may read those rules', async () => {
    const notice = await api.nobody('GET', '/v1/privacy?lang=zh-Hant');
    expect([notice.status, notice.body['title']]).toEqual([200, '隱私權聲明']);
    const rules = notice.body['fields'] as { field: string; maxLength: number }[];
    const limits = Object.fromEntries(rules.map(({ field, maxLength }) => [field, maxLength]));
    const bodies = { client: 'ClientDetailsBody', representative: 'RepresentativeDetailsBody' };
    for (const [noun, name] of Object.entries(bodies)) {
      const properties = Object.entries(document.components.schemas[name]?.properties ?? {});
      expect(properties.length).toBeGreaterThan(3);
      for (const [field, { maxLength }] of properties as [string, { maxLength?: number }][])
        expect([field, maxLength]).toEqual([field, limits[`${noun}.${field}`]]);
    }
  });

  it('lets no cache keep an answer, which is the caller’s alone and changes with more than its ETag', async () => {
    expect((await api.nobody('GET', '/v1/privacy')).headers.get('cache-control')).toBe('no-store');
  });

  it('is shown on a page that runs no script but its own files', async () => {
    const page = await api.nobody('GET', '/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    const html = String(page.body['text']);
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(html).not.toMatch(/\son\w+=/);
    for (const [, file] of html.matchAll(/src="\.\/(docs\/[^"]+\.js)"/g))
      expect([file, (await api.nobody('GET', `/${file}`)).status]).toEqual([file, 200]);
    expect((await api.nobody('GET', '/')).headers.get('content-security-policy')).not.toMatch(/unsafe/);
  });
});
