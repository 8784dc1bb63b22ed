// Each error becomes one problem, and what nobody foresaw becomes none, so that its inside stays inside.
import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { REFUSALS, type RefusalCode } from '#libs/domain';
import { Refusal } from '#libs/services';
import { Problem } from './problem';
import { problemOf } from './problem-of';

const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });

describe('the problem of an error', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])('%s has a status that a caller can act upon', (code) => {
    const status = problemOf(new Refusal(code))?.status;
    expect(code.startsWith('unknown-') && code !== 'unknown-effect' ? [404] : [409, 422]).toContain(status);
    expect(problemOf(new Refusal(code, 'Do this.'))).toMatchObject({ code, detail: 'Do this.' });
  });

  it('what is about the sending has the status that HTTP has for it', () => {
    const status = (code: ConstructorParameters<typeof Refusal>[0]) => problemOf(new Refusal(code))?.status;
    expect([status('stale'), status('key-reused'), status('conflict'), status('read-models-behind')]).toEqual([
      412, 422, 409, 503,
    ]);
    expect(problemOf(new Refusal('reads-not-recorded'))).toMatchObject({
      status: 503,
      extras: { headers: { 'Retry-After': '2' } },
    });
    expect(problemOf(new Refusal('conflict'))?.extras.headers).toEqual({ 'Retry-After': '1' });
    expect(problemOf(new Refusal('stale', 'x'))?.document('/v1/x')).toMatchObject({
      title: 'Precondition Failed',
      instance: '/v1/x',
    });
  });

  it('a refusal is known by its shape, also one of another realm', () => {
    const foreign = Object.assign(new Error('x'), { name: 'Refusal', code: 'handover-closed', detail: 'Closed.' });
    expect(problemOf(foreign)).toMatchObject({ status: 409, code: 'handover-closed' });
  });

  it('a database that is away is said to be away, and never that a command failed when nobody knows', () => {
    for (const error of [
      coded('ECONNREFUSED'),
      coded('57P03'),
      coded('log-unavailable'),
      new Error('Connection terminated unexpectedly'),
    ])
      expect(problemOf(error)).toMatchObject({ status: 503, code: 'database-away' });
    expect(problemOf(coded('outcome-unknown'))).toMatchObject({
      status: 503,
      detail: expect.stringMatching(/same Idempotency-Key/),
    });
  });

  it("the framework's own errors are said in our words", () => {
    expect(problemOf(new NotFoundException('Cannot GET /x'))).toMatchObject({ status: 404, code: 'unknown-route' });
    expect(problemOf(new PayloadTooLargeException('File too large'))).toMatchObject({ status: 413, code: 'too-large' });
    const problem = new Problem(415, 'not-json', 'Send JSON.');
    expect(problemOf(problem)).toBe(problem);
  });

  it('anything else is nobody else’s business', () => {
    for (const error of [new Error('boom'), coded('23505'), 'text', undefined, { code: 'stale', detail: 'x' }])
      expect(problemOf(error)).toBeUndefined();
  });
});
