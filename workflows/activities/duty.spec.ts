// The law of duties: each is sent once, whoever else is at it; and one that is refused for no reason is an alarm.
import { doDuty } from './duty';

const refusal = (code: string) => Object.assign(new Error(code), { name: 'Refusal', code });

/** A stream that owes a duty until it is sent. */
function stream() {
  const state = { version: 1, due: true };
  const keys: string[] = [];
  return {
    state,
    keys,
    look: async () => ({ ...state }),
    send: async ({ key }: { key: string }) => {
      keys.push(key);
      Object.assign(state, { version: state.version + 1, due: false });
    },
  };
}

describe('a duty', () => {
  it('is sent under a key of the version that it arose from', async () => {
    const { look, send, keys } = stream();
    await doDuty('handover/1', 'remind-step', look, send);
    await doDuty('handover/1', 'remind-step', look, send);
    expect(keys).toEqual(['duty/handover/1/1/remind-step']);
  });

  it('is done when somebody was faster: the refusal is no failure', async () => {
    const { look, state } = stream();
    const faster = async () => {
      state.due = false;
      throw refusal('not-due');
    };
    await expect(doDuty('handover/1', 'remind-step', look, faster)).resolves.toBeUndefined();
  });

  it('is sent again for a newer version when others have written meanwhile', async () => {
    const { look, send, state, keys } = stream();
    let first = true;
    await doDuty('handover/1', 'remind-step', look, async (caller) => {
      if (!first) return send(caller);
      first = false;
      state.version = 5;
      throw refusal('conflict');
    });
    expect(keys).toEqual(['duty/handover/1/5/remind-step']);
  });

  it('that is refused although nobody was faster fails, with the code and nothing else', async () => {
    const { look } = stream();
    const sent = doDuty('departure/1', 'close-last-working-day', look, async () => {
      throw refusal('no-interim-owner');
    });
    await expect(sent).rejects.toThrow(
      "The system's duty was refused: duty/departure/1/1/close-last-working-day: no-interim-owner",
    );
  });

  it('of what does not exist is none', async () => {
    const never = async () => Promise.reject(new Error('sent'));
    await expect(doDuty('handover/1', 'remind-step', async () => undefined, never)).resolves.toBeUndefined();
  });
});
