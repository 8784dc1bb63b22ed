// Who is about to see a client's data and why: from the token, the header, and the reader's relation to the thing.
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { actorText, standing } from '#libs/access';
import { PURPOSES } from '#libs/domain';
import type { Reading } from '#libs/services';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';
import type { SignedRequest } from './auth.guard';

/** What a trace records about the reader. */
export type ReaderSaid = Pick<Reading, 'reader' | 'why'>;

export const Reader = createParamDecorator((noun: 'client' | 'handover', context: ExecutionContext): ReaderSaid => {
  const request = context.switchToHttp().getRequest<SignedRequest>();
  const said = request.get('baton-purpose');
  const purpose = PURPOSES.find((each) => each === said);
  if (said !== undefined && purpose === undefined)
    throw new Problem(400, saying('bad-header/purpose', { purposes: PURPOSES }));
  const { actor, about } = request;
  return { reader: actorText(actor), why: purpose ?? `as-${standing(actor, noun, about as never)}` };
});

/** A route that shows a client's data: the trace is recorded before the answer is sent. */
export const Traced = () =>
  applyDecorators(
    ApiHeader({
      name: 'Baton-Purpose',
      required: false,
      description: 'Why you read this; it is kept with the trace of the reading. Left out: how you stand to it.',
      schema: { type: 'string', enum: [...PURPOSES] },
    }),
  );
