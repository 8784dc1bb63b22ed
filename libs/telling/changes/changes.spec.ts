// The facts by which two moments are compared: every state change shows, and none in the code's own terms.
import samples from '../../domain/event-samples.json';
import {
  evolve,
  initialState,
  LANGUAGES,
  upcast,
  type ClientState,
  type Handover,
  type HandoverState,
  type Language,
} from '#libs/domain';
import { RAW, strangeIn } from '../sentences/testing';
import { changeWords as english } from './en';
import { KINDS, type Fact } from './fact';
import { clientFacts, handoverFacts } from './facts-of';
import { labelOf, valueOf } from './tell-fact';
import { changeWords as simplified } from './zh-hans';
import { changeWords as traditional } from './zh-hant';

interface Seen {
  type: string;
  before: string;
  after: string;
  factsBefore: Fact[];
  facts: Fact[];
}

/** Owed mails are internal bookkeeping. */
const bare = (state: HandoverState | ClientState): string =>
  JSON.stringify({ ...state, effects: undefined, intents: undefined } as Partial<Handover>);

function seenIn(stream: 'handover/h' | 'client/c'): Seen[] {
  const factsOf = (state: unknown) =>
    stream === 'client/c' ? clientFacts(state as ClientState) : handoverFacts(state as HandoverState);
  let state: unknown = initialState(stream);
  return samples
    .filter((sample) => sample.stream === stream)
    .map(({ type, schemaVersion, data }) => {
      const before = state;
      const event = { type, data: upcast(type, schemaVersion, data), at: '2026-11-22T09:00:00.000Z', actor: 'rep:r1' };
      state = evolve(stream, before, event);
      const [old, fresh] = [before, state] as (HandoverState | ClientState)[];
      if (!old || !fresh) throw new Error('a state is missing');
      return { type, before: bare(old), after: bare(fresh), factsBefore: factsOf(old), facts: factsOf(fresh) };
    });
}

const seen = [...seenIn('handover/h'), ...seenIn('client/c')];
const everyFact = [...new Map(seen.flatMap(({ facts }) => facts).map((each) => [JSON.stringify(each), each])).values()];

describe('the facts of a handover and its client', () => {
  it('differ wherever the state differs', () => {
    const changing = seen.filter(({ before, after }) => before !== after);
    const unseen = changing.filter(({ factsBefore, facts }) => JSON.stringify(factsBefore) === JSON.stringify(facts));
    expect(changing.length).toBeGreaterThan(25);
    expect(unseen.map(({ type }) => type)).toEqual([]);
  });

  it('contain each field once', () => {
    for (const { facts } of seen) {
      const fields = facts.map(({ field }) => field);
      expect(fields.filter((field, index) => fields.indexOf(field) !== index)).toEqual([]);
    }
  });

  it('show names for people, and amounts and instants as people write them', () => {
    const value = (field: string, language: Language = 'en') => {
      const fact = everyFact.find((each) => each.field === field);
      return fact && valueOf(fact, language, (id) => (id === 'r2' ? 'Tom King' : id));
    };
    expect(value('candidateId')).toBe('Tom King');
    expect(value('candidateId', 'zh-Hant')).toBe('Tom King');
    expect(value('client.lifetimeSpend')).toBe('104,874.98');
    expect(value('steps.joint-visit.scheduledAt', 'zh-Hans')).toBe('2026年12月3日 09:00 UTC');
    expect(value('lastWorkingDay')).toBe('Dec 18, 2026');
    expect(value('dossier.preferences.call', 'zh-Hant')).toBe('Tuesday morning');
  });
});

describe.each(LANGUAGES)('a comparison in %s', (language) => {
  const labels = everyFact.map((fact) => labelOf(fact, language));
  const own = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified }[language];
  const words = Object.values(own).flatMap((each: unknown) =>
    typeof each === 'string' ? [each] : typeof each === 'function' ? [] : Object.values(each as object),
  ) as string[];

  it('labels every fact, each differently', () => {
    expect(labels.filter((label) => RAW.test(label) || /undefined|At$|Id$/.test(label) || label === '')).toEqual([]);
    const fields = new Map(everyFact.map((fact) => [fact.field, labelOf(fact, language)]));
    expect(new Set([...fields].filter(([field]) => !field.includes('dossier.')).map(([, label]) => label)).size).toBe(
      [...fields.keys()].filter((field) => !field.includes('dossier.')).length,
    );
  });

  it('has no code identifiers among the values, except in what people wrote', () => {
    const told = everyFact
      .filter(({ aspect }) => aspect !== undefined && KINDS[aspect] !== 'text')
      .map((fact) => valueOf(fact, language, (id) => id));
    expect(told.filter((value) => RAW.test(value) || /\d{4}-\d\d-\d\d|rep:|undefined/.test(value))).toEqual([]);
  });

  it('keeps to its script, and leaves nothing in English', () => {
    expect(words.flatMap((word) => strangeIn(word, language))).toEqual([]);
    expect(words.filter((word) => language !== 'en' && /[A-Za-z]/.test(word))).toEqual([]);
    expect(words).not.toContain('');
  });
});
