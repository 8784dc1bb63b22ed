// Each known error becomes one problem; an unforeseen one becomes none, so that internals do not leak.
import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { REFUSALS } from '#libs/domain';
import { saying, wanting } from '#libs/telling';
import { Refusal } from '#libs/services';
import { Problem } from './problem';
import { problemOf } from './problem-of';

/** Values for whatever a refusal names. */
const ABOUT = { day: '2026-11-22', furthest: '2026-11-22', gaps: [], mistakes: [] };
const coded = (code: string, message = 'no') => Object.assign(new Error(message), { code });

describe('the problem of an error', () => {
  it.each(REFUSALS)('%s has a status that a caller can act upon', (code) => {
    const problem = problemOf(
      Object.assign(new Error(code), { name: 'Refusal', code, said: { case: code, about: ABOUT } }),
    );
    const status = problem?.status;
    expect(problem?.code).toBe(code);
    expect(code.startsWith('unknown-') && code !== 'unknown-effect' ? [404] : [409, 422]).toContain(status);
  });

  it('errors of the request itself have the status that HTTP has for them', () => {
    const refusals = [new Refusal('stale', { version: 12 }), new Refusal('key-reused'), new Refusal('conflict')];
    expect(refusals.map((each) => problemOf(each)?.status)).toEqual([412, 422, 409]);
    expect(problemOf(new Refusal('read-models-behind'))?.status).toBe(503);
    expect(problemOf(new Refusal('reads-not-recorded'))).toMatchObject({
      status: 503,
      extras: { headers: { 'Retry-After': '2' } },
    });
    expect(problemOf(new Refusal('conflict'))?.extras.headers).toEqual({ 'Retry-After': '1' });
    expect(problemOf(new Refusal('stale', { version: 12 }))?.document('/v1/x', 'en')).toMatchObject({
      title: 'Precondition Failed',
      instance: '/v1/x',
    });
  });

  it('tells its reader in their language, with the fields that are wrong', () => {
    const errors = [{ field: 'details.email', ...wanting('email') }];
    const problem = new Problem(400, saying('invalid'), { errors });
    expect(problem.document('/v1/clients', 'zh-Hant')).toMatchObject({
      code: 'invalid',
      detail: '有些欄位不符規定。請修正後再送出。',
      errors: [{ field: 'details.email', message: '須為可寄達的電子郵件地址' }],
    });
    const gaps = problemOf(new Refusal('dossier-incomplete', { gaps: ['habits', 'special-needs'] }));
    expect(gaps?.document('/', 'zh-Hans')['detail']).toBe('客户档案仍有必填栏目空白：习惯、特殊需求。请先填写。');
  });

  it('a refusal is known by its shape, even one from another realm', () => {
    const foreign = Object.assign(new Error('x'), {
      name: 'Refusal',
      code: 'handover-closed',
      said: saying('handover-closed'),
    });
    expect(problemOf(foreign)).toMatchObject({ status: 409, code: 'handover-closed' });
  });

  it('a database that is away is reported as away, and a command with an unknown outcome never as failed', () => {
    for (const error of [
      coded('ECONNREFUSED'),
      coded('57P03'),
      coded('log-unavailable'),
      new Error('Connection terminated unexpectedly'),
    ])
      expect(problemOf(error)).toMatchObject({ status: 503, code: 'database-away' });
    expect(problemOf(coded('outcome-unknown'))).toMatchObject({
      status: 503,
      message: expect.stringMatching(/same Idempotency-Key/),
    });
  });

  it('the framework’s own errors are reworded', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x'))).toMatchObject({ status: 404, code: 'unknown-route' });
    expect(problemOf(new PayloadTooLargeException('File too large'))).toMatchObject({ status: 413, code: 'too-large' });
    const problem = new Problem(415, saying('not-json'));
    expect(problemOf(problem)).toBe(problem);
  });

  it('anything else stays internal', () => {
    for (const error of [new Error('boom'), coded('23505'), 'text', undefined, { code: 'stale', detail: 'x' }])
      expect(problemOf(error)).toBeUndefined();
  });
});
