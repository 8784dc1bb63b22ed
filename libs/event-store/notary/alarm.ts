// What is wrong with the record, worded so that an operator knows where to look.

/**
 * `leaf`: an event's columns do not have its leaf hash. `gap`: a position or a version is missing or doubled.
 * `rewritten`: an event is not the one whose leaf is kept outside. `root`: a checkpoint does not fit the events.
 * `truncated`: the log is shorter than it was. `checkpoint`, `key`: one was altered, dropped or is signed wrongly.
 * `signer`: the signing key is not the one that this log goes on with. `outside`: the folder outside cannot be used.
 */
type AlarmKind = 'leaf' | 'gap' | 'rewritten' | 'root' | 'truncated' | 'checkpoint' | 'key' | 'signer' | 'outside';

/** Nothing is signed while it holds. The message has no personal data. */
export class RecordAlarm extends Error {
  override readonly name = 'RecordAlarm';
  readonly code = 'record-unsound';

  constructor(
    readonly kind: AlarmKind,
    message: string,
    /** The first position that is known to be wrong, where there is one. */
    readonly position?: number,
  ) {
    super(message);
  }
}

/** By its code, not by its class: see the design on refusals. */
export const isRecordAlarm = (error: unknown): error is RecordAlarm =>
  error instanceof Error && 'code' in error && error.code === 'record-unsound';
