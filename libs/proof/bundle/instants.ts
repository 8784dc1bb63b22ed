// Instants of the log as PostgreSQL counts them: microseconds since 2000-01-01T00:00:00Z, in two halves of 32 bits.

/** 2026-03-01T09:30:00.251042Z */
export const INSTANT_BYTES = 27;
const [DASH, T, COLON, DOT, Z] = [0x2d, 0x54, 0x3a, 0x2e, 0x5a];
const DAY_MS = 86_400_000;
const DAY_MICROS = 86_400_000_000;
const EPOCH_2000_MS = 946_684_800_000;
const HALF = 2 ** 32;
/** Within this many days of 2000 the microseconds are an exact number. */
const EXACT_DAYS = 100_000;

/** Remembers the last day that it converted, because the events of a log lie close together. */
export class InstantWriter {
  private day = NaN;
  private days = NaN;

  /** Writes eight bytes, big-endian; returns false if there is no instant with six decimals in UTC at `from`. */
  write(text: Buffer, from: number, into: Buffer, at: number): boolean {
    if (text[from + 4] !== DASH || text[from + 7] !== DASH || text[from + 10] !== T || text[from + 13] !== COLON)
      return false;
    if (text[from + 16] !== COLON || text[from + 19] !== DOT || text[from + 26] !== Z) return false;
    const day =
      two(text, from) * 1_000_000 + two(text, from + 2) * 10_000 + two(text, from + 5) * 100 + two(text, from + 8);
    const [hours, minutes, seconds] = [two(text, from + 11), two(text, from + 14), two(text, from + 17)];
    const fraction = two(text, from + 20) * 10_000 + two(text, from + 22) * 100 + two(text, from + 24);
    // A non-digit makes it NaN, for which every comparison is false.
    if (!(hours < 24 && minutes < 60 && seconds < 60 && fraction >= 0)) return false;
    if (day !== this.day) {
      this.day = day;
      this.days = daysTo(text.toString('latin1', from, from + 10));
    }
    const micros = (hours * 3600 + minutes * 60 + seconds) * 1_000_000 + fraction;
    return this.put(micros, into, at);
  }

  private put(micros: number, into: Buffer, at: number): boolean {
    if (this.days > -EXACT_DAYS && this.days < EXACT_DAYS) {
      const all = this.days * DAY_MICROS + micros;
      const high = Math.floor(all / HALF);
      putInt32(into, at, high);
      putInt32(into, at + 4, all - high * HALF);
      return true;
    }
    if (!Number.isFinite(this.days)) return false;
    into.writeBigInt64BE(BigInt(this.days) * BigInt(DAY_MICROS) + BigInt(micros), at);
    return true;
  }
}

/** The lower 32 bits, big-endian; without Buffer's own checks, which cost more than the writing. */
export function putInt32(into: Buffer, at: number, value: number): void {
  into[at] = value >>> 24;
  into[at + 1] = value >>> 16;
  into[at + 2] = value >>> 8;
  into[at + 3] = value;
}

/** The number written by two digits; NaN if they are not digits. */
function two(text: Buffer, at: number): number {
  const [high, low] = [(text[at] ?? 0) - 48, (text[at + 1] ?? 0) - 48];
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : NaN;
}

/** Days since 2000; NaN for a day that does not exist, such as 30 February. */
function daysTo(day: string): number {
  const ms = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return NaN;
  return (ms - EPOCH_2000_MS) / DAY_MS;
}
