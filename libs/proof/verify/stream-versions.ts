// The last version of each stream, 12 bytes a slot and at most half the slots used: the only memory that grows.

/** A stream is identified by a 64-bit hash; about one in 36 million records of a million streams has a collision. */
export class StreamVersions {
  private slots = 1024;
  private used = 0;
  private high = new Uint32Array(this.slots);
  private low = new Uint32Array(this.slots);
  private versions = new Int32Array(this.slots);

  /** Stores the version of the stream that the bytes from..to-1 name; returns its previous one, 0 for a new stream. */
  swap(bytes: Buffer, from: number, to: number, version: number): number {
    let [high, low] = [0x811c9dc5, 0x9e3779b9];
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low ^ byte ^ (low >>> 15), 0x85ebca6b);
    }
    // Zero marks a free slot.
    const slot = this.slotOf(high >>> 0, (low ^ (low >>> 13) || 1) >>> 0);
    const before = this.versions[slot] ?? 0;
    this.versions[slot] = version;
    if (this.used * 2 > this.slots) this.grow();
    return before;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.slots - 1;
    let slot = (high ^ low) & mask;
    while (this.low[slot] !== 0) {
      if (this.low[slot] === low && this.high[slot] === high) return slot;
      slot = (slot + 1) & mask;
    }
    this.high[slot] = high;
    this.low[slot] = low;
    this.used += 1;
    return slot;
  }

  private grow(): void {
    const { high, low, versions } = this;
    this.slots *= 2;
    this.used = 0;
    this.high = new Uint32Array(this.slots);
    this.low = new Uint32Array(this.slots);
    this.versions = new Int32Array(this.slots);
    for (const [slot, version] of versions.entries()) {
      if (low[slot] !== 0) this.versions[this.slotOf(high[slot] ?? 0, low[slot] ?? 0)] = version;
    }
  }
}
