// What fails in an activity reaches Temporal and the log as a code: no name, address or note goes with it.
import { ApplicationFailure } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { guarded } from './guarded';

/** Runs an activity that fails with this error, and returns what Temporal and the log get of it. */
async function failing(error: Error): Promise<{ failure: ApplicationFailure; logged: string }> {
  const logged: unknown[] = [];
  const guard = guarded({ warn: (...line) => void logged.push(line) });
  const activity = guard(async () => {
    throw error;
  });
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  const failure: unknown = await environment.run(activity, 'id').catch((each: unknown) => each);
  return { failure: failure as ApplicationFailure, logged: JSON.stringify(logged) };
}
const refusal = (code: string) => Object.assign(new Error(`${code}: Ann is away`), { name: 'Refusal', code });

describe('a failing activity', () => {
  it('is tried again, also when it was refused: an operator sees it pending, and the cause may go', async () => {
    expect((await failing(refusal('no-interim-owner'))).failure).toMatchObject({
      type: 'no-interim-owner',
      message: 'Refused: no-interim-owner',
      nonRetryable: false,
    });
  });

  it('says the class and the code of a failure that is not ours, never its text', async () => {
    const foreign = Object.assign(new SyntaxError('"Ann, 5 Rue Cler" is not valid JSON'), { code: 'EBAD' });
    const { failure, logged } = await failing(foreign);
    expect(failure).toMatchObject({ type: 'SyntaxError', message: 'SyntaxError (EBAD)', nonRetryable: false });
    expect(failure.cause).toBeUndefined();
    expect(`${JSON.stringify(failure)}${failure.stack}${logged}`).not.toContain('Ann');
    expect(logged).toContain('guarded.spec');
  });
});
