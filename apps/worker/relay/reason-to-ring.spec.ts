// Nobody is woken for nothing: which news a story has to be told, and which it finds out by itself.
import type { Progress } from '../../../workflows/contract';
import { reasonToRing, toldBy } from './reason-to-ring';

const NOW = '2026-12-01T12:00:00.000Z';
const at = (day: number) => `2026-12-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const stands = (more: Partial<Progress> = {}): Progress => ({
  version: 1,
  status: 'open',
  open: true,
  stage: 'interview',
  agenda: [{ at: at(5), what: 'reminder', step: 'interview' }],
  ...more,
});
const reason = (before: Partial<Progress>, after: Partial<Progress>, told = NOW, now = NOW) =>
  reasonToRing(stands(after), toldBy(stands(before), told), now);

describe('a story is told', () => {
  it('of what it has never been told of', () => {
    expect(reasonToRing(stands(), undefined, NOW)).toBe('new');
  });

  it('nothing when nothing is due and no date is earlier', () => {
    expect(reason({}, {})).toBeUndefined();
    expect(reason({}, { agenda: [] })).toBeUndefined();
    expect(reason({}, { agenda: [{ at: at(9), what: 'reminder', step: 'interview' }] })).toBeUndefined();
  });

  it('what is due, once', () => {
    const due = { agenda: [{ what: 'notice', step: 'notify-client', effectId: 'h.notice.1' }] };
    const another = { agenda: [{ what: 'notice', step: 'notify-client', effectId: 'h.notice.2' }] };
    expect(reason({}, due)).toBe('due');
    expect(reason(due, due)).toBeUndefined();
    expect(reason(due, another)).toBe('due');
  });

  it('of an earlier date, also of the one at which it is late', () => {
    expect(reason({}, { agenda: [{ at: at(3), what: 'survey', number: 1 }] })).toBe('earlier');
    expect(reason({}, { dueAt: at(3) })).toBe('earlier');
    expect(reason({ agenda: [] }, {})).toBe('earlier');
  });

  it('of no date that it finds out when it wakes anyway', () => {
    expect(reason({}, { agenda: [{ at: at(9), what: 'reminder', step: 'interview' }] }, NOW, at(6))).toBeUndefined();
  });

  it('of another stage, and of the end, once', () => {
    expect(reason({}, { stage: 'follow-up-surveys' })).toBe('stage');
    const over = { open: false, stage: 'completed', agenda: [] };
    expect(reason({}, over)).toBe('over');
    expect(reason(over, over)).toBeUndefined();
    expect(reason(over, {})).toBe('new');
  });
});
