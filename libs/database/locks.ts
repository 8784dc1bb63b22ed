// The advisory locks by which our processes take turns. Any numbers will do, as long as no two are equal.
export const LOCKS = {
  /** For the one worker that relays and reconciles. */
  leading: 7_220_101,
  /** For the one worker that keeps the record: makes checkpoints and looks for alterations. */
  recordKeeping: 7_220_102,
  /** For the one worker that completes what is left of an erasure. */
  erasing: 7_220_103,
  /** For the one append at a time; libs/event-store/sql knows it too. */
  appending: 7_304_116_824,
  migratingLog: 7_304_116_820,
  migratingVault: 7_304_116_821,
  rebuilding: 7_304_116_822,
  /** For the one notary that signs at a time. */
  signing: 7_304_116_823,
} as const;
