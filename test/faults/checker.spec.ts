// The judge itself is tested: it must find each planted fault, and pass a sound run.
import { findings, type Evidence } from './checker';

const sound = (): Evidence => ({
  acknowledged: [
    { commandId: 'a', command: 'send-notice' },
    { commandId: 'b', command: 'record-visit' },
  ],
  events: [
    { position: 1, commandId: 'a', type: 'NoticeRequested', recordedAt: 100 },
    { position: 2, commandId: 's', type: 'EffectDone', recordedAt: 220, effectId: 'h.notice.1' },
    { position: 3, commandId: 'b', type: 'JointVisitHeld', recordedAt: 300 },
    { position: 4, commandId: 'b', type: 'OwnershipPassed', recordedAt: 300 },
  ],
  handovers: [{ id: 'h', status: 'completed' }],
  mails: [{ messageId: '<h.notice.1@baton>', at: 200 }],
  kills: [150],
});

describe('The judge of the fault test', () => {
  it('finds nothing in a sound run', () => {
    expect(findings(sound())).toEqual([]);
  });

  it('forgives a duplicate mail only where a kill fell between sending and recording', () => {
    const evidence = sound();
    evidence.mails.push({ messageId: '<h.notice.1@baton>', at: 215 });
    expect(findings(evidence)).toEqual([expect.stringContaining('arrived 2 times')]);
    expect(findings({ ...evidence, kills: [205] })).toEqual([]);
  });

  it('finds a lost event', () => {
    const evidence = sound();
    evidence.events.splice(2, 1);
    expect(findings(evidence)).toEqual([expect.stringContaining('Position 4')]);
  });

  it('finds an acknowledged command that is not in the log', () => {
    const evidence = sound();
    evidence.acknowledged.push({ commandId: 'c', command: 'record-interview' });
    expect(findings(evidence)).toEqual([expect.stringContaining('0 times')]);
  });

  it('finds a command that was appended twice', () => {
    const evidence = sound();
    evidence.events.push(
      { position: 5, commandId: 'x', type: 'InterviewHeld', recordedAt: 400 },
      { position: 6, commandId: 'b', type: 'JointVisitHeld', recordedAt: 410 },
    );
    expect(findings(evidence)).toEqual([expect.stringContaining('2 times')]);
  });

  it('finds a mail that was recorded and never sent', () => {
    expect(findings({ ...sound(), mails: [] })).toEqual([expect.stringContaining('never arrived')]);
  });

  it('finds a handover that was left behind', () => {
    expect(findings({ ...sound(), handovers: [{ id: 'h', status: 'open' }] })).toEqual(['Handover h is open.']);
  });
});
