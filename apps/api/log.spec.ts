// What the log never says: what somebody typed, sent or was called.
import { Writable } from 'node:stream';
import pino from 'pino';
import { errorOf, logSettings } from './log';

describe('the log of the api', () => {
  it('tells the path of a request and nothing behind the question mark', () => {
    const { pinoHttp } = logSettings('info');
    const { serializers } = pinoHttp as { serializers: { req: (request: object) => object } };
    const request = {
      id: '1',
      method: 'GET',
      url: '/v1/clients?externalId=Zoltan',
      headers: { authorization: 'Bearer x' },
    };
    expect(serializers.req(request)).toEqual({ id: '1', method: 'GET', path: '/v1/clients' });
  });

  it('takes an error without the values that a database hangs on it', () => {
    const error = Object.assign(new Error('it failed'), {
      code: '23505',
      detail: 'Zoltan',
      parameters: ['Zoltan'],
      query: 'Zoltan',
    });
    expect(JSON.stringify(errorOf(error))).not.toContain('Zoltan');
    expect(errorOf(error)).toMatchObject({ type: 'Error', message: 'it failed', code: '23505' });
    expect(errorOf('Zoltan')).toEqual({ type: 'string' });
  });

  it('covers tokens, bodies and headers that somebody logs by mistake', () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const { redact } = logSettings('info').pinoHttp as { redact: string[] };
    pino({ redact }, stream).info(
      { req: { headers: { authorization: 'Bearer hush' }, body: { name: 'Zoltan' } } },
      'oops',
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/hush|Zoltan/);
  });
});
