// What each language must provide for the privacy notice and its rules.
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
