// Every personal field has a rule that says why it is collected, and every rule has a field.
import samples from '../event-samples.json';
import { EVENT_TYPES, sealsOf } from '../nouns';
import { SECTIONS } from '../words/process';
import { hasPrivacyRule, PRIVACY_RULES } from './rules';

const sealedFields = (type: string) => sealsOf(type)?.fields ?? {};

describe('a personal field', () => {
  it('has a rule, and there is no rule without a field', () => {
    const seals = EVENT_TYPES.flatMap((type) => Object.values(sealedFields(type)));
    expect(seals.filter(({ rules }) => rules.length === 0)).toEqual([]);
    const named = seals.flatMap(({ rules }) => rules);
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(PRIVACY_RULES).toSorted());
  });

  it('keeps to its limit in every event sample', () => {
    const longest = (type: string, field: string) =>
      Math.max(...(sealedFields(type)[field]?.rules ?? []).map((rule) => PRIVACY_RULES[rule].maxLength));
    for (const { type, data } of samples)
      for (const field of Object.keys(sealedFields(type)))
        for (const text of textsIn((data as Record<string, unknown>)[field]))
          expect(text.length).toBeLessThanOrEqual(longest(type, field));
  });

  it('of the dossier has one limit in every section, the one that requests are held to', () => {
    expect(new Set(SECTIONS.map((section) => PRIVACY_RULES[`dossier.${section}`].maxLength)).size).toBe(1);
  });

  it('that is unknown has none', () => {
    expect(hasPrivacyRule('client.name')).toBe(true);
    expect(['client.shoeSize', 'constructor', 'client'].filter(hasPrivacyRule)).toEqual([]);
  });
});

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
