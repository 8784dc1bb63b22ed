// Instants of the log as PostgreSQL counts them: microseconds since 2000-01-01T00:00:00Z, in two halves of 32 bits.

const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const EPOCH_2000_MS = 946_684_800_000;
const DAY_MS = 86_400_000;
const DAY_MICROS = 86_400_000_000;
const HALF = 2 ** 32;
/** Within so many days of 2000 the microseconds are an exact number. */
const EXACT_DAYS = 100_000;

const digits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Remembers the last day that it was asked for: the events of a log lie close together. */
export class InstantWriter {
  private day = '';
  private days = NaN;

  /** Writes eight bytes, big-endian; false when the text is no instant with six decimals in UTC. */
  write(text: string, into: Buffer, at: number): boolean {
    if (!INSTANT.test(text)) return false;
    if (!text.startsWith(this.day) || this.day === '') {
      this.day = text.slice(0, 10);
      this.days = dayOf(this.day);
    }
    if (Number.isNaN(this.days)) return false;
    const seconds = digits(text, 11) * 3600 + digits(text, 14) * 60 + digits(text, 17);
    const micros = seconds * 1_000_000 + digits(text, 20) * 10_000 + digits(text, 22) * 100 + digits(text, 24);
    if (Math.abs(this.days) < EXACT_DAYS) {
      const all = this.days * DAY_MICROS + micros;
      const high = Math.floor(all / HALF);
      into.writeInt32BE(high, at);
      into.writeUInt32BE(all - high * HALF, at + 4);
    } else into.writeBigInt64BE(BigInt(this.days) * BigInt(DAY_MICROS) + BigInt(micros), at);
    return true;
  }
}

/** Days since 2000; NaN for a day that no calendar has, such as 30 February. */
function dayOf(day: string): number {
  const ms = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return NaN;
  return (ms - EPOCH_2000_MS) / DAY_MS;
}
