// The languages that the staff read.
export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
/** BCP 47; Traditional Chinese as in Taiwan. */
export type Language = (typeof LANGUAGES)[number];
