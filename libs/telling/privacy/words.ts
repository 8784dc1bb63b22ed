// What a language has to bring so that the privacy notice and its rules can be read in it.
import type { Keeping, LegalGround, Never, Purpose, Seer } from '#libs/domain';

export interface PrivacyWords {
  title: string;
  notice: { heading: string; text: string }[];
  purposes: Record<Purpose, string>;
  grounds: Record<LegalGround, string>;
  seers: Record<Seer, string>;
  keepings: Record<Keeping, string>;
  nevers: Record<Never, string>;
}
