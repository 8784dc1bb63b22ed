// A URL is a command: gives a controller one documented POST route for each of its commands, all answered by `execute`.
import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { Action, Noun } from '#libs/access';
import type { Caller, CommandAnswer } from '#libs/services';
import { Access } from '../auth/access.decorator';
import { Sender } from '../auth/sender.decorator';
import { Receipted } from './receipted';

export type BodyClass<Data = object> = new () => Data;
interface Executor {
  execute(id: string, name: string, data: object, sender: Caller): Promise<CommandAnswer>;
}

export const Commands = (noun: Noun, bodies: Record<string, BodyClass>) => (controller: { prototype: Executor }) => {
  for (const [name, body] of Object.entries(bodies)) addRoute(controller.prototype, noun, name, body);
};

/** What every command takes besides its body. */
export const CommandHeaders = () => (target: object, key: string, descriptor: PropertyDescriptor) => {
  for (const header of HEADERS)
    ApiHeader({ ...header, required: false, schema: { type: 'string' } })(target, key, descriptor);
};
const HEADERS = [
  {
    name: 'Idempotency-Key',
    description: 'Any text of at most 200 characters; a repeat with the same key and body gets the first answer again.',
  },
  { name: 'If-Match', description: 'The version that was read, such as "12"; refused with 412 when it has changed.' },
];

function addRoute(prototype: Executor, noun: Noun, name: string, body: BodyClass): void {
  const method = `send ${name}`;
  const handler = async function (this: Executor, id: string, data: object, sender: Caller): Promise<CommandAnswer> {
    return this.execute(id, name, plain(data), sender);
  };
  Object.defineProperty(prototype, method, { value: handler, configurable: true, writable: true });
  // What the compiler emits for a method in the source: it tells the validation which class the body has.
  Reflect.defineMetadata('design:paramtypes', [String, body, Object], prototype, method);
  Param('id')(prototype, method, 0);
  Body()(prototype, method, 1);
  Sender()(prototype, method, 2);
  const decorators: MethodDecorator[] = [
    Post(`:id/${name}`),
    HttpCode(200),
    Access(`${noun}:${name}` as Action),
    ApiExtraModels(body),
    ApiOperation({ operationId: `${noun}-${name}`, summary: `${noun}: ${name}` }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiBody({ type: body }),
    ApiOkResponse({ type: Receipted }),
    CommandHeaders() as MethodDecorator,
  ];
  const descriptor = Object.getOwnPropertyDescriptor(prototype, method) as PropertyDescriptor;
  for (const decorate of decorators) decorate(prototype, method, descriptor);
}

/** The body as a plain object without the fields left out: what the rules and the log take. */
export const plain = <T extends object>(body: T): T => JSON.parse(JSON.stringify(body)) as T;
