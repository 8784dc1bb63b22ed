// The check of a handover against its process, with a sentence for each deviation in the reader's language.
import type { Language } from '#libs/domain';
import type { Conformance } from '#libs/exports';
import { tellDeviation, type Deviation, type NameOf } from '#libs/telling';
import { namesIn, type FindNames } from '../tell';

export interface ToldConformance extends Omit<Conformance, 'deviations'> {
  deviations: {
    kind: Deviation['kind'];
    activity: string;
    /** What should have come before it, but came later. */
    before?: string;
    sentence: string;
  }[];
}

export async function tellConformance(
  { deviations, ...checked }: Conformance,
  language: Language,
  findNames: FindNames,
): Promise<ToldConformance> {
  const tellWith = (nameOf: NameOf) =>
    deviations.map((each) => {
      const { kind, activity } = each;
      const before = each.kind === 'out-of-order' ? { before: each.before } : {};
      return { kind, activity, ...before, sentence: tellDeviation(each, language, nameOf) };
    });
  return { ...checked, deviations: tellWith(await namesIn((asking) => void tellWith(asking), findNames)) };
}
