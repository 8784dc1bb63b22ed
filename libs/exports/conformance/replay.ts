// Token-based replay (Rozinat and van der Aalst, 2008): replays a run on a net, and counts the tokens it had to add.
import { fired, isEnabled, wayTo, type Marking, type Net } from './net';

export interface Tokens {
  produced: number;
  consumed: number;
  /** Added because something came that the process was not ready for. */
  missing: number;
  /** Left over because something did not come. */
  remaining: number;
}

export interface Replayed {
  tokens: Tokens;
  /** Indices in the run of activities that the process was not ready for. */
  forced: number[];
  /** Indices in the run of activities that the process does not have. */
  unknown: number[];
}

/** An incomplete run is asked only whether it can go on from where it is. */
export function replay(net: Net, run: string[], complete: boolean): Replayed {
  const player = new Player(net);
  const forced: number[] = [];
  const unknown: number[] = [];
  for (const [index, label] of run.entries()) {
    const played = player.play(label);
    if (played === 'forced') forced.push(index);
    if (played === 'unknown') unknown.push(index);
  }
  if (complete) player.end();
  return { tokens: player.tokens, forced, unknown };
}

class Player {
  readonly tokens: Tokens = { produced: 1, consumed: 0, missing: 0, remaining: 0 };
  private marking: Marking;
  private readonly silent;

  constructor(private readonly net: Net) {
    this.marking = new Map([[net.source, 1]]);
    this.silent = net.transitions.filter(({ label }) => label === undefined);
  }

  play(label: string): 'fits' | 'forced' | 'unknown' {
    const candidates = this.net.transitions.filter((each) => each.label === label);
    if (candidates.length === 0) return 'unknown';
    const ready = (marking: Marking) => candidates.some((each) => isEnabled(marking, each));
    const found = wayTo(this.marking, this.silent, ready);
    if (found) for (const each of found.way) this.fire(each);
    const enabled = candidates.find((each) => isEnabled(this.marking, each));
    this.fire(enabled ?? candidates[0]);
    return enabled ? 'fits' : 'forced';
  }

  end(): void {
    const { sink } = this.net;
    const found = wayTo(this.marking, this.silent, (marking) => (marking.get(sink) ?? 0) > 0);
    if (found) for (const each of found.way) this.fire(each);
    this.fire({ takes: [sink], gives: [] });
    this.tokens.remaining = [...this.marking.values()].reduce((sum, count) => sum + count, 0);
  }

  private fire(transition: Net['transitions'][number] | undefined): void {
    if (!transition) return;
    const lacking = transition.takes.filter((place) => (this.marking.get(place) ?? 0) === 0);
    this.tokens.missing += lacking.length;
    for (const place of lacking) this.marking = new Map(this.marking).set(place, 1);
    this.tokens.consumed += transition.takes.length;
    this.tokens.produced += transition.gives.length;
    this.marking = fired(this.marking, transition);
  }
}

/** 1 if no token was added and none is left over; an incomplete run is judged only by the tokens added. */
export function fitnessOf({ produced, consumed, missing, remaining }: Tokens, complete: boolean): number {
  const made = consumed === 0 ? 1 : 1 - missing / consumed;
  const left = 1 - remaining / produced;
  return Math.round((complete ? (made + left) / 2 : made) * 10_000) / 10_000;
}
