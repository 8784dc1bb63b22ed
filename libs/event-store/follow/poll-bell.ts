// A poll's pause that ends early when the bell rings, even if it rang while the last batch was under way.
export class PollBell {
  private rung = false;
  private awaken: () => void = () => {};

  /** @param signal once aborted, there are no more pauses */
  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.ring(), { once: true });
  }

  ring(): void {
    this.rung = true;
    this.awaken();
  }

  reset(): void {
    this.rung = this.signal.aborted;
  }

  async orAfter(ms: number): Promise<void> {
    if (this.rung) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.awaken = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.awaken = () => {};
  }
}
