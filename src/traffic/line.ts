// Claims that wait one behind the other: for a desk, or for a day. A claim waits in one place at a time, so all lines share one array of who is behind whom.

const NOBODY = -1;

export class Line {
  length = 0;
  private first = NOBODY;
  private last = NOBODY;
  private readonly behind: Int32Array; // by claim

  /** `behind` has room for every claim and is shared with every other line. */
  constructor(behind: Int32Array) {
    this.behind = behind;
  }

  put(claim: number): void {
    if (this.length === 0) this.first = claim;
    else this.behind[this.last] = claim;
    this.last = claim;
    this.length += 1;
  }

  /** Takes the first; only where there is one. */
  take(): number {
    const claim = this.first;
    this.first = this.behind[claim] as number;
    this.length -= 1;
    return claim;
  }
}
