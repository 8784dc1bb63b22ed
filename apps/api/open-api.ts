// The OpenAPI 3.1 document at /docs-json and the page at /docs.
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, apiDocument(app), {
    jsonDocumentUrl: 'docs-json',
    customSiteTitle: 'Baton API',
    // The bar asks for the address of another document, and there is only this one.
    customCss: '.swagger-ui .topbar { display: none }',
  });
}

/** The document of an application whose routes are known; it need not be running. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Baton')
    .setVersion('1')
    .setDescription(
      'Hands clients over when the person who serves them leaves. A URL is a command; problems are RFC 9457 documents.',
    )
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}-${method}`,
  });
  return withProblems(closed(orNull(document)));
}

type Schema = { $ref?: string; type?: unknown; properties?: Record<string, Schema>; items?: Schema } & Record<
  string,
  unknown
>;
type Operation = {
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses: Record<string, unknown>;
};

/** OpenAPI 3.1 expresses "or null" as a list of types. */
function orNull<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part;
  for (const value of Object.values(part)) orNull(value);
  const schema = part as { nullable?: unknown; type?: unknown; enum?: unknown[]; allOf?: object[]; anyOf?: object[] };
  if (schema.nullable !== true) return part;
  delete schema.nullable;
  if (schema.allOf) {
    schema.anyOf = [...schema.allOf, { type: 'null' }];
    delete schema.allOf;
    return part;
  }
  schema.type = [schema.type, 'null'];
  schema.enum?.push(null);
  return part;
}

/** Bodies refuse unknown fields, and the document says so. */
function closed(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const close = (schema: Schema | undefined): void => {
    const name = schema?.$ref?.split('/').at(-1);
    const found = name === undefined ? schema : schemas[name];
    if (!found || 'additionalProperties' in found) return;
    if (found.type === 'object' || found.properties) found['additionalProperties'] = false;
    for (const property of Object.values(found.properties ?? {})) close(property.items ?? property);
  };
  for (const operation of operationsOf(document))
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) close(schema);
  return document;
}

const PROBLEM = {
  description: 'A problem document (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = { ...document.components };
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM_SCHEMA as never };
  for (const operation of operationsOf(document)) operation.responses['default'] = PROBLEM;
  return document;
}

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: {
      type: 'string',
      description: 'What is wrong and what to do, in the language that Accept-Language asks for.',
    },
    code: { type: 'string', description: 'For programs: the same word for the same matter, always.' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    rejectedTotal: { type: 'integer', description: 'Of an import: how many there are in all.' },
    rejected: {
      type: 'array',
      description: 'Of an import: the rows that cannot be taken.',
      items: {
        type: 'object',
        required: ['file', 'line', 'column', 'code', 'values', 'reason'],
        properties: {
          file: { type: 'string' },
          line: { type: 'integer' },
          column: { type: 'string', description: 'Empty where no single column is meant.' },
          code: { type: 'string', description: 'Tells one reason from another.' },
          values: { type: 'object', additionalProperties: { type: 'string' }, description: 'What the reason names.' },
          reason: { type: 'string', description: "What is wrong and what to do, in the reader's language." },
        },
      },
    },
  },
};

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>));
}
