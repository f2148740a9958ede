// What happens next: a binary heap on typed arrays, ordered by minute and, in one minute, by the order in which things were arranged.

/** A queue of whole numbers by (minute, sequence). Nothing is made for an event. */
export class EventHeap {
  /** The minute of what was taken last. */
  minute = 0;
  private size = 0;
  private sequence = 0;
  private minutes: Int32Array;
  private sequences: Int32Array;
  private values: Int32Array;

  constructor(room: number) {
    this.minutes = new Int32Array(room);
    this.sequences = new Int32Array(room);
    this.values = new Int32Array(room);
  }

  /** The minute of what comes first; beyond every minute where the queue is empty. */
  next(): number {
    return this.size === 0 ? 0x7fffffff : (this.minutes[0] as number);
  }

  push(minute: number, value: number): void {
    if (this.size === this.minutes.length) this.grow();
    const { minutes, sequences, values } = this;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((minutes[above] as number) <= minute) break; // what was arranged earlier goes first in the same minute
      minutes[at] = minutes[above] as number;
      sequences[at] = sequences[above] as number;
      values[at] = values[above] as number;
      at = above;
    }
    minutes[at] = minute;
    sequences[at] = this.sequence;
    values[at] = value;
    this.sequence += 1;
  }

  /** Takes the first; only where there is one. */
  pop(): number {
    const { minutes, sequences, values } = this;
    const first = values[0] as number;
    this.minute = minutes[0] as number;
    this.size -= 1;
    const { size } = this;
    const minute = minutes[size] as number;
    const sequence = sequences[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const other = child + 1;
      if (other < size && this.before(other, minutes[child] as number, sequences[child] as number)) child = other;
      if (!this.before(child, minute, sequence)) break;
      minutes[at] = minutes[child] as number;
      sequences[at] = sequences[child] as number;
      values[at] = values[child] as number;
      at = child;
    }
    minutes[at] = minute;
    sequences[at] = sequence;
    values[at] = values[size] as number;
    return first;
  }

  private before(at: number, minute: number, sequence: number): boolean {
    const own = this.minutes[at] as number;
    return own < minute || (own === minute && (this.sequences[at] as number) < sequence);
  }

  private grow(): void {
    const larger = (old: Int32Array): Int32Array => {
      const next = new Int32Array(Math.max(16, old.length * 2));
      next.set(old);
      return next;
    };
    this.minutes = larger(this.minutes);
    this.sequences = larger(this.sequences);
    this.values = larger(this.values);
  }
}
