// Where every claim stood on every evening: what changed is written down once, and any day is seen by reading up to it.

/** The claims on one evening, by number. */
export interface Evening {
  readonly position: Uint8Array; // index of POSITIONS; `OUT` where the claim has not come
  readonly since: Int16Array; // day it came to this position, from the first
  readonly open: Int32Array; // cents open on its account
}

/** Not seen yet. */
export const OUT = 0xff;

/** The claims' changes in their order, at most one entry for a claim and day. */
export class History {
  private readonly ends: Int32Array; // entries there were when a day ended
  private readonly entry: Int32Array; // a claim's newest, -1 where it has none
  private claims: Int32Array;
  private positions: Uint8Array;
  private opens: Int32Array;
  private length = 0;
  private dayBegan = 0; // entries there were when the day began

  constructor(claims: number, days: number) {
    this.ends = new Int32Array(days);
    this.entry = new Int32Array(claims).fill(-1);
    this.claims = new Int32Array(4 * claims);
    this.positions = new Uint8Array(4 * claims);
    this.opens = new Int32Array(4 * claims);
  }

  /** A claim now stands there, and so many cents more or fewer are open on its account. */
  note(claim: number, position: number, change: number): void {
    const before = this.entry[claim] as number;
    const open = before < 0 ? change : (this.opens[before] as number) + change;
    let at = before;
    if (before < this.dayBegan) {
      if (this.length === this.claims.length) this.grow();
      at = this.length;
      this.length += 1;
      this.entry[claim] = at;
      this.claims[at] = claim;
    }
    this.positions[at] = position;
    this.opens[at] = open;
  }

  /** The day, counted from the first, is over. */
  closeDay(day: number): void {
    this.ends[day] = this.length;
    this.dayBegan = this.length;
  }

  /** The claims as a day ended that has been closed; before the first day none has come. */
  on(day: number): Evening {
    const { claims, positions, opens, ends } = this;
    const count = this.entry.length;
    const position = new Uint8Array(count).fill(OUT);
    const since = new Int16Array(count);
    const open = new Int32Array(count);
    let at = 0;
    for (let today = 0; today <= day; today += 1)
      for (const end = ends[today] as number; at < end; at += 1) {
        const claim = claims[at] as number;
        if (position[claim] !== positions[at]) since[claim] = today;
        position[claim] = positions[at] as number;
        open[claim] = opens[at] as number;
      }
    return { position, since, open };
  }

  private grow(): void {
    const room = Math.max(16, 2 * this.length);
    const longer = <A extends Int32Array | Uint8Array>(old: A, next: A): A => {
      next.set(old);
      return next;
    };
    this.claims = longer(this.claims, new Int32Array(room));
    this.positions = longer(this.positions, new Uint8Array(room));
    this.opens = longer(this.opens, new Int32Array(room));
  }
}
