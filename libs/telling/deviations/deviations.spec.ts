// Deviations from the process: every kind in every language, in its script, with names for ids and words for activities.
import { LANGUAGES } from '#libs/domain';
import { RAW, strangeIn } from '../sentences/testing';
import type { Deviation } from './deviation';
import { tellDeviation } from './tell-deviation';

const by = { actor: 'manager:m1', at: '2026-11-02T09:00:00.000Z', position: 12 };
const deviations: Deviation[] = [
  { kind: 'skipped', activity: 'joint-visit', by },
  { kind: 'skipped', activity: 'pass-ownership' },
  { kind: 'out-of-order', activity: 'joint-visit', before: 'send-notice' },
  { kind: 'repeated', activity: 'successor-lost' },
  { kind: 'not-in-process', activity: 'interview' },
];
const nameOf = (id: string) => (id === 'm1' ? 'Mona Boss' : id);

describe.each(LANGUAGES)('deviations in %s', (language) => {
  const told = deviations.map((each) => tellDeviation(each, language, nameOf));

  it('are whole sentences, in its script, with nothing that only the code names', () => {
    const raw = /(send|pass|joint|successor)-/;
    expect(told.filter((text) => !/^\S.*[.。]$/s.test(text) || RAW.test(text) || raw.test(text))).toEqual([]);
    expect(told.flatMap((text) => strangeIn(text, language))).toEqual([]);
    expect(new Set(told).size).toBe(deviations.length);
  });

  it('name who skipped a step', () => {
    expect(told[0]).toMatch(/Mona Boss.*12/);
  });
});

it('a deviation reads as people write it', () => {
  const tell = (at: number) => LANGUAGES.map((each) => tellDeviation(deviations[at] as Deviation, each, nameOf));
  expect(tell(0)).toEqual([
    '“joint visit” was left out: Mona Boss skipped it on Nov 2, 2026, 09:00 UTC (position 12).',
    '「共同拜訪」已略過：由 Mona Boss 於 2026年11月2日 09:00 UTC 略過（紀錄位置 12）。',
    '“共同拜访”已跳过：由 Mona Boss 于 2026年11月2日 09:00 UTC 跳过（记录位置 12）。',
  ]);
  expect(tell(2)).toEqual([
    '“joint visit” came before “send the notice”, which it has to wait for.',
    '「共同拜訪」提前進行：應先完成「寄出通知」。',
    '“共同拜访”提前进行：应先完成“寄出通知”。',
  ]);
});
