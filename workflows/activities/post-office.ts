// Sends each mail once at a time in this process, and knows whether the mail server is quick enough to wait for.
import type { Mail, Mailer } from '#libs/integrations';

/** A first attempt does not wait for mails that take longer than this. */
const PROMPT_MS = 2_000;
/** For this long after a failure or a slow mail, no first attempt waits for the mail server. */
const CLOSED_MS = 30_000;
/** An attempt that Temporal has given up may have seen a mail owed that another has sent and recorded since. */
const MOST_REMEMBERED = 10_000;
/** More at once would hold up workflow tasks if the mail server stopped answering. */
const MOST_WAITING = 20;

export interface PostOffice {
  /**
   * The Message-ID. What this process is sending or has sent lately is not sent again: another attempt then only
   * records, even beside one that Temporal has given up and that still waits for the mail server.
   */
  send(mail: Mail): Promise<string>;
  /** Runs it if the mail server has been quick lately; undefined if not. */
  promptly<Result>(work: () => Promise<Result>): Promise<Result | undefined>;
}

export function createPostOffice(mailer: Mailer, now: () => number = () => performance.now()): PostOffice {
  const sent = new Map<string, Promise<string>>();
  let closedUntil = -Infinity;
  let waiting = 0;
  const close = () => {
    closedUntil = now() + CLOSED_MS;
  };
  async function sendNow(mail: Mail): Promise<string> {
    const slow = setTimeout(close, PROMPT_MS);
    try {
      return (await mailer.send(mail)).messageId;
    } catch (error) {
      sent.delete(mail.effectId);
      if (!isPermanent(error)) close();
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }
  return {
    send(mail) {
      const sending = sent.get(mail.effectId) ?? sendNow(mail);
      sent.set(mail.effectId, sending);
      const [oldest] = sent.keys();
      if (sent.size > MOST_REMEMBERED && oldest !== undefined) sent.delete(oldest);
      return sending;
    },
    async promptly(work) {
      if (now() < closedUntil || waiting >= MOST_WAITING) return undefined;
      waiting += 1;
      try {
        return await work();
      } finally {
        waiting -= 1;
      }
    },
  };
}

/** A MailError: its text consists of codes and holds no address. */
export const isPermanent = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'MailError' && 'permanent' in error && error.permanent === true;
