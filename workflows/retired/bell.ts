// How the retired stories are rung: `advance(bell)`, with how far the log is.
export const ADVANCE = 'advance';

/** A bell with this value means: look, whatever you know. */
export const LOOK_AGAIN = 0;
