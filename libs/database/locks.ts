// The advisory locks by which our processes take turns. Any numbers will do, as long as no two are the same.
export const LOCKS = {
  /** Of all workers one relays and reconciles. */
  leading: 7_220_101,
  /** Of all workers one keeps the record: checkpoints, and the look for alterations. */
  recordKeeping: 7_220_102,
  /** Of all workers one completes what is left of an erasure. */
  erasing: 7_220_103,
  migratingLog: 7_304_116_820,
  migratingVault: 7_304_116_821,
  rebuilding: 7_304_116_822,
  /** Of all notaries one signs at a time. */
  signing: 7_304_116_823,
} as const;
