// The second verifier (docs/evidence/verify.py) as one process that is asked many times.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Verdict } from '#libs/proof';

/** What both verifiers must agree on. */
export interface Told {
  ok: boolean;
  proven: Verdict['proven'];
  events: number;
  provenTo: number;
  ownProvenTo: number;
  agreeing: number;
  silent: number;
  /** How many receipts are kept. */
  receipts: number;
  /** The first bad position. */
  position: number | undefined;
}

interface Asked {
  bundle: Buffer;
  folder?: string | undefined;
  checkpoints?: string[];
  keys?: string[];
  receipts?: string[];
}

export function toldBy({ ok, proven, events, provenTo, ownProvenTo, outside, receipts, problems }: Verdict): Told {
  const { agreeing, silent } = outside;
  const position = problems[0]?.position;
  return { ok, proven, events, provenTo, ownProvenTo, agreeing, silent, receipts: receipts.kept, position };
}

/** Its output, in our terms. */
export function toldIn(text: string): Told {
  const {
    first,
    problems: _,
    ...told
  } = JSON.parse(text) as Told & {
    first: { position: number | null } | null;
    problems: number;
  };
  return { ...told, position: first?.position ?? undefined };
}

export function startSecond() {
  const child = spawn('python3', [path.join(__dirname, 'second.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** Undefined when it cannot read what is held. */
    async ask({ bundle, ...held }: Asked): Promise<Told | undefined> {
      child.stdin.write(`${JSON.stringify({ bundle: bundle.toString('base64'), ...held })}\n`);
      const { value } = (await answers.next()) as { value?: string };
      if (value === undefined) throw new Error('The second verifier has ended.');
      return 'unreadable' in (JSON.parse(value) as object) ? undefined : toldIn(value);
    },
    stop(): void {
      child.stdin.end();
    },
  };
}
