// The law of duties: each is sent once, whoever else is at it; and one that is refused for no reason is an alarm.
import { doDuties } from './duties';

const refusal = (code: string) => Object.assign(new Error(code), { name: 'Refusal', code });

/** A stream whose duties are a list; each one sent is removed from it and makes a new version. */
function stream(...names: string[]) {
  const state = { version: 1, duties: names.map((name) => ({ name, data: {} })) };
  const keys: string[] = [];
  return {
    state,
    keys,
    look: async () => ({ ...state, duties: [...state.duties] }),
    send: async (_: unknown, key: string) => {
      keys.push(key);
      state.duties.shift();
      state.version += 1;
    },
  };
}

describe('duties', () => {
  it('are sent one after the other, each under a key of the version that it arose from', async () => {
    const { look, send, keys } = stream('remind-step', 'request-survey');
    expect(await doDuties('handover/1', look, send)).toEqual({ version: 3, duties: [] });
    expect(keys).toEqual(['duty/handover/1/1/remind-step', 'duty/handover/1/2/request-survey']);
  });

  it('are done when somebody was faster: the refusal is no failure', async () => {
    const { look, state } = stream('remind-step');
    const done = await doDuties('handover/1', look, async () => {
      state.duties.shift();
      state.version += 1;
      throw refusal('not-due');
    });
    expect(done).toEqual({ version: 2, duties: [] });
  });

  it('that are refused although nobody was faster fail, with the code and nothing else', async () => {
    const { look } = stream('close-last-working-day');
    const sent = doDuties('departure/1', look, async () => {
      throw refusal('no-interim-owner');
    });
    await expect(sent).rejects.toThrow(
      "The system's duty was refused: duty/departure/1/1/close-last-working-day: no-interim-owner",
    );
  });

  it('without an end are given up', async () => {
    const { look, send, state } = stream('remind-step');
    const endless = async (duty: unknown, key: string) => {
      await send(duty, key);
      state.duties.push({ name: 'remind-step', data: {} });
    };
    await expect(doDuties('handover/1', look, endless)).rejects.toThrow('no end to the duties of handover/1');
  });

  it('of what does not exist are none', async () => {
    const nothing = async () => undefined;
    expect(await doDuties('handover/1', nothing, nothing)).toBeUndefined();
  });
});
