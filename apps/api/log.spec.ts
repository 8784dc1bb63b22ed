// What the log must never contain: what users typed or sent, and their names.
import { Writable } from 'node:stream';
import pino from 'pino';
import { errorOf, logSettings } from './log';

describe('the log of the api', () => {
  it('has the path of a request and nothing after the question mark', () => {
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

  it('keeps an error without the values that a database attaches to it', () => {
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

  it('redacts tokens, bodies and headers that are logged by mistake', () => {
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
