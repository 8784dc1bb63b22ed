// The checkpoints of table and folder in order of size, a page at a time, each compared with its twin.
import type { Queryable } from '../../read/read';
import { RecordAlarm } from '../alarm';
import type { KeyChain } from '../key-chain';
import { differs } from '../known-marks';
import type { OutsideFolder } from '../outside-folder';
import { checkpoints, type Mark } from '../tables';

const PAGE = 200;

export class MarkReader {
  /** The size of the next one; undefined after the last. */
  next: number | undefined;
  private page: Mark[] = [];
  private isLastPage = false;
  private at = 0;
  private readonly newestOutside: number;

  /** @param sizes of those outside, smallest first */
  constructor(
    private readonly queryable: Queryable,
    private readonly outside: OutsideFolder | undefined,
    private readonly sizes: number[],
    private readonly chain: KeyChain | undefined,
  ) {
    this.newestOutside = sizes.at(-1) ?? 0;
  }

  /** Call it once, before the first `next`. */
  async look(after = 0): Promise<void> {
    if (this.page.length === 0 && !this.isLastPage) {
      this.page = await checkpoints(this.queryable, { after, limit: PAGE });
      this.isLastPage = this.page.length < PAGE;
    }
    const both = [this.page[0]?.size, this.sizes[this.at]].filter((size) => size !== undefined);
    this.next = both.length === 0 ? undefined : Math.min(...both);
  }

  /**
   * The root that the next one signs, undefined where no key is known; moves on to the one after, even if it throws.
   */
  async take(): Promise<Buffer | undefined> {
    const size = this.next ?? 0;
    const recorded = this.page[0]?.size === size ? this.page.shift() : undefined;
    const isOutside = this.sizes[this.at] === size;
    if (isOutside) this.at += 1;
    await this.look(size);
    const kept = isOutside ? await this.outside?.checkpoint(size) : undefined;
    if (recorded && isOutside && recorded.note !== kept) throw differs(size);
    if (recorded && this.outside && !isOutside && size < this.newestOutside)
      throw new RecordAlarm('checkpoint', `The checkpoint of ${size} events in the database is not kept outside.`);
    if (!recorded && size < this.newestOutside)
      throw new RecordAlarm('checkpoint', `The checkpoint of ${size} events is kept outside, and not in the database.`);
    return this.chain?.read({ size, note: recorded?.note ?? kept ?? '' }).root;
  }
}
