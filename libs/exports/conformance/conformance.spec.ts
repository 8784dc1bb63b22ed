// The check against the drawn process: handovers that followed the rules fit; omissions and forgeries are found.
import { bpmnOf } from '../bpmn/bpmn';
import { conformanceOf, type Conformance } from './conformance';
import type { Trace } from '../logged';
import { History, rulesOf } from '../testing';

const check = async (history: History, trace: Trace = history.trace): Promise<Conformance> =>
  conformanceOf(await bpmnOf(history.track, history.rules), trace);
const vip = () => new History('vip');
const without = (history: History, type: string): Trace => ({
  id: 'h',
  events: history.trace.events.filter((event) => event.type !== type),
});
const CLEAN = { fits: true, fitness: 1, deviations: [] };
const REASON = { reason: 'because' };

describe('a handover that followed the process fits', () => {
  it.each<[string, () => History, number]>([
    ['vip, step by step', () => vip().whole(), 8],
    ['ordinary, with a silent client', () => new History('ordinary').compile().appoint().tell().wait(), 6],
    ['ordinary, acknowledged', () => new History('ordinary').appoint().tell().acknowledge().compile().wait(), 6],
    ['the dossier last', () => vip().appoint().tell().acknowledge().visit().interview().compile().wait(), 8],
    [
      'the visit and the interview before the answer',
      () => vip().appoint().tell().visit().interview().acknowledge().compile().wait(),
      8,
    ],
    [
      'the interview after the first survey',
      () => vip().compile().appoint().tell().acknowledge().visit().wait().interview().wait(),
      8,
    ],
  ])('%s', async (_, make, activities) => {
    const checked = await check(make());
    expect(checked).toMatchObject({ ...CLEAN, complete: true, tokens: { missing: 0, remaining: 0 } });
    expect(checked.activities).toHaveLength(activities);
  });

  it('with a declined nomination, an objection, and a successor who is lost late', async () => {
    const history = vip().compile();
    history.when('nominate-successor', { representativeId: 'uma' });
    history.when('approve-successor', {}, 'hr');
    expect(history.when('decline-appointment', REASON, 'rep:uma')).toBe('done');
    history.appoint('lead').tell();
    expect(history.when('record-objection', REASON)).toBe('done');
    history.appoint('tom').tell().acknowledge().visit().interview().wait();
    expect(await check(history)).toMatchObject({ ...CLEAN, complete: true });

    const late = vip().compile().appoint('uma').tell().acknowledge().visit();
    expect(late.handover.passedTo).toBe('uma');
    expect(late.when('record-objection', REASON)).toBe('done');
    late.appoint('tom').tell().acknowledge().visit().interview().wait();
    const checked = await check(late);
    expect(checked).toMatchObject({ ...CLEAN, complete: true });
    expect(checked.activities.filter(({ undone }) => undone).map(({ activity }) => activity)).toEqual([
      'notify-client',
      'joint-visit',
      'pass-ownership',
    ]);
  });

  it('however often it was paused, rescheduled, reminded and corrected meanwhile', async () => {
    const history = vip().compile();
    history.when('pause', REASON);
    history.when('resume', {});
    history.record('handover/h', 'HandoverRescheduled', { lastWorkingDay: '2027-01-15', plan: {} }, 'hr');
    history.appoint();
    history.when('nominate-successor', { representativeId: 'uma' });
    history.tell().visit();
    expect(history.when('correct-visit', { notes: 'x', reason: 'y' })).toBe('done');
    expect(await check(history.acknowledge().interview().wait())).toMatchObject({ ...CLEAN, complete: true });
  });

  it('as far as it came, while it runs or after it was superseded', async () => {
    const history = vip().appoint().tell();
    expect(await check(history)).toMatchObject({ ...CLEAN, complete: false, status: 'open' });
    history.record('handover/h', 'HandoverCancelled', { clientId: 'c', cause: 'superseded' }, 'hr');
    expect(await check(history)).toMatchObject({ ...CLEAN, complete: false, status: 'cancelled' });
  });
});

describe('a handover that did not follow the process is found', () => {
  const skipping = (step: 'compile-dossier' | 'joint-visit' | 'interview' | 'follow-up-surveys') => {
    const history = vip();
    expect(history.when('skip-step', { step, ...REASON })).toBe('done');
    return history.whole();
  };

  it.each(['compile-dossier', 'joint-visit', 'interview', 'follow-up-surveys'] as const)(
    'when somebody skipped %s',
    async (step) => {
      const checked = await check(skipping(step));
      expect(checked).toMatchObject({ fits: false, complete: true });
      expect(checked.fitness).toBeLessThan(1);
      expect(checked.tokens.missing).toBeGreaterThan(0);
      expect(checked.deviations).toEqual([
        {
          kind: 'skipped',
          activity: step,
          by: { actor: 'manager:lead', at: expect.stringMatching(/^2026-11-02/), position: expect.any(Number) },
        },
      ]);
    },
  );

  it('even before it is completed', async () => {
    const history = vip().appoint().tell();
    history.when('skip-step', { step: 'joint-visit', ...REASON });
    expect(await check(history)).toMatchObject({ fits: false, complete: false, deviations: [{ kind: 'skipped' }] });
  });

  it.each([
    ['DossierApproved', 'compile-dossier'],
    ['SuccessorAppointed', 'appoint-successor'],
    ['NoticeGiven', 'send-notice'],
    ['NoticeAcknowledged', 'notify-client'],
    ['JointVisitHeld', 'joint-visit'],
    ['InterviewHeld', 'interview'],
    ['OwnershipPassed', 'pass-ownership'],
  ])('when the event %s is missing', async (type, activity) => {
    const history = vip().whole();
    const checked = await check(history, without(history, type));
    expect(checked.fits).toBe(false);
    expect(checked.fitness).toBeLessThan(1);
    expect(checked.deviations).toContainEqual({ kind: 'skipped', activity });
  });

  it('when the order is not that of the process', async () => {
    const history = vip().whole();
    const { events } = history.trace;
    const visit = events.find(({ type }) => type === 'JointVisitHeld');
    const first = events.findIndex(({ type }) => type === 'SuccessorAppointed');
    const moved = events.filter((event) => event !== visit);
    moved.splice(first, 0, ...(visit ? [visit] : []));
    const checked = await check(history, { id: 'h', events: moved });
    expect(checked.fits).toBe(false);
    expect(checked.deviations).toEqual([
      { kind: 'out-of-order', activity: 'joint-visit', before: 'appoint-successor' },
      { kind: 'out-of-order', activity: 'joint-visit', before: 'send-notice' },
    ]);
  });

  it("when it followed another track's process", async () => {
    const checked = await conformanceOf(await bpmnOf('ordinary', rulesOf('ordinary')), vip().whole().trace);
    expect(checked.deviations.map(({ kind, activity }) => [kind, activity])).toEqual([
      ['not-in-process', 'joint-visit'],
      ['not-in-process', 'interview'],
    ]);
    expect(checked.fits).toBe(false);
  });
});

describe('the check', () => {
  it('reads only BPMN that it can judge', async () => {
    const { trace } = vip();
    await expect(conformanceOf('no xml', trace)).rejects.toThrow(/missing start tag|unparsable|not sound/);
    const bpmn = (await bpmnOf('vip', rulesOf('vip'))).replaceAll('bpmn:serviceTask', 'bpmn:callActivity');
    await expect(conformanceOf(bpmn, trace)).rejects.toThrow(/No check is known for bpmn:CallActivity/);
    await expect(conformanceOf(await bpmnOf('vip', rulesOf('vip')), { id: 'x', events: [] })).rejects.toThrow(
      /no handover/,
    );
  });
});
