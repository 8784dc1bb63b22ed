// The drawing and the rules agree: whatever the rules allow fits it, and whatever it forbids is refused.
import fc from 'fast-check';
import { TRACKS, waitsFor, type Milestone } from '#libs/domain';
import { bpmnOf } from './bpmn';
import { conformanceOf } from '../conformance/conformance';
import { History, rulesOf } from '../testing';

const drawn = { vip: bpmnOf('vip', rulesOf('vip')), ordinary: bpmnOf('ordinary', rulesOf('ordinary')) };
const reason = 'because';

const moves: Record<string, (history: History) => unknown> = {
  compile: (history) => history.compile(),
  appointTom: (history) => history.appoint('tom'),
  appointUma: (history) => history.appoint('uma'),
  nominate: (history) => history.when('nominate-successor', { representativeId: 'lead' }),
  decline: (history) => history.when('decline-appointment', { reason }),
  tell: (history) => history.tell(),
  mail: (history) => history.when('send-notice', { channel: 'email' }),
  acknowledge: (history) => history.acknowledge(),
  object: (history) => history.when('record-objection', { reason }),
  visit: (history) => history.visit(),
  interview: (history) => history.interview(),
  pause: (history) => history.when('pause', { reason }),
  resume: (history) => history.when('resume', {}),
  wait: (history) => history.wait(),
};

/** How each milestone is reached, if the rules allow it. */
const reach: Record<Exclude<Milestone, 'pass-ownership' | 'follow-up-surveys'>, (history: History) => unknown> = {
  'compile-dossier': (history) => history.compile(),
  'appoint-successor': (history) => history.appoint(),
  'send-notice': (history) => history.tell(),
  'notify-client': (history) => history.acknowledge(),
  'joint-visit': (history) => history.visit(),
  interview: (history) => history.interview(),
};

/** The next milestone of the successful path that the rules accept. */
function onward(history: History): void {
  const before = history.events.length;
  for (const go of Object.values(reach)) if (history.events.length === before) go(history);
}

describe('the drawn process', () => {
  it.each(TRACKS.map((track) => [track]))('of the track %s is followed by whatever the rules allow', async (track) => {
    const bpmn = await drawn[track];
    const lengths: number[] = [];
    const walk = fc.array(fc.oneof(fc.constant('onward'), fc.constantFrom(...Object.keys(moves))), {
      minLength: 10,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(walk, async (names) => {
        const history = new History(track);
        for (const name of names) (moves[name] ?? onward)(history);
        const checked = await conformanceOf(bpmn, history.trace);
        lengths.push(checked.activities.length);
        expect(checked).toMatchObject({ fits: true, deviations: [] });
      }),
      { numRuns: 60 },
    );
    expect(Math.max(...lengths)).toBeGreaterThan(7);
  });

  it.each(TRACKS.map((track) => [track]))(
    'of the track %s makes a milestone wait only for what the rules require',
    (track) => {
      const order = waitsFor(rulesOf(track));
      for (const [milestone, before] of order)
        for (const missing of before) {
          const history = new History(track);
          // Everything else is tried as often as it may take; what waits for the missing one must stay undone.
          for (let round = 0; round < 3; round += 1)
            for (const [name, go] of Object.entries(reach))
              if (name !== missing && order.has(name as Milestone)) go(history);
          const reached = history.events.map(({ type }) => type);
          expect([milestone, missing, reached]).toEqual([
            milestone,
            missing,
            expect.not.arrayContaining([EVENT[milestone]]),
          ]);
        }
    },
  );
});

const EVENT: Record<Milestone, string> = {
  'compile-dossier': 'DossierApproved',
  'appoint-successor': 'SuccessorAppointed',
  'send-notice': 'NoticeGiven',
  'notify-client': 'NoticeAcknowledged',
  'joint-visit': 'JointVisitHeld',
  interview: 'InterviewHeld',
  'pass-ownership': 'OwnershipPassed',
  'follow-up-surveys': 'SurveyRequested',
};
