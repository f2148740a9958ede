// The year as a bare event queue: the same visits, desks, hours and days of answers, and nothing else. No chart, no money, no figures; what the full engine is measured against.

const DAY = 1440;

class Heap {
  constructor() {
    this.size = 0;
    this.sequence = 0;
    this.at = new Int32Array(1024);
    this.order = new Int32Array(1024);
    this.what = new Int32Array(1024);
    this.time = 0;
  }
  grow() {
    for (const name of ['at', 'order', 'what']) {
      const next = new Int32Array(this[name].length * 2);
      next.set(this[name]);
      this[name] = next;
    }
  }
  push(time, value) {
    if (this.size === this.at.length) this.grow();
    const { at, order, what } = this;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (at[parent] <= time) break;
      at[i] = at[parent];
      order[i] = order[parent];
      what[i] = what[parent];
      i = parent;
    }
    at[i] = time;
    order[i] = this.sequence++;
    what[i] = value;
  }
  pop() {
    const { at, order, what } = this;
    const top = what[0];
    this.time = at[0];
    const n = --this.size;
    const time = at[n];
    const number = order[n];
    const value = what[n];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      const other = child + 1;
      if (other < n && (at[other] < at[child] || (at[other] === at[child] && order[other] < order[child]))) child = other;
      if (time < at[child] || (time === at[child] && number < order[child])) break;
      at[i] = at[child];
      order[i] = order[child];
      what[i] = what[child];
      i = child;
    }
    at[i] = time;
    order[i] = number;
    what[i] = value;
    return top;
  }
}

/** When work begun at `from`, while the desk is open, is done; Infinity after the last day. */
export function doneAt({ open, opensAt, closesAt }, from, work) {
  let day = Math.floor(from / DAY);
  let at = from;
  let left = work;
  for (;;) {
    const room = day * DAY + closesAt - at;
    if (left <= room) return at + left;
    left -= room;
    do day += 1;
    while (day < open.length && !open[day]);
    if (day >= open.length) return Number.POSITIVE_INFINITY;
    at = day * DAY + opensAt;
  }
}

/** The earliest minute from `from` on at which the desk is open; Infinity after the last day. */
export function openFrom({ open, opensAt, closesAt }, from) {
  let day = Math.floor(from / DAY);
  if (open[day] && from < day * DAY + closesAt) return Math.max(from, day * DAY + opensAt);
  do day += 1;
  while (day < open.length && !open[day]);
  return day < open.length ? day * DAY + opensAt : Number.POSITIVE_INFINITY;
}

const END = -2;

/** The model in typed arrays: each course a stretch of rows, each claim the row it begins with. */
export function flattened({ count, days, visit, course, waits, desks, calendars }) {
  const firsts = [];
  const rows = [];
  for (const steps of waits) {
    firsts.push(rows.length);
    rows.push(...steps, { desk: END, work: 0, calendar: 0 });
  }
  return {
    count,
    days,
    desks,
    visit: Int32Array.from(visit),
    first: Int32Array.from(course, (number) => firsts[number]),
    desk: Int8Array.from(rows, (row) => row.desk),
    work: Int16Array.from(rows, (row) => row.work),
    calendar: Int16Array.from(rows, (row) => row.calendar),
    calendars: calendars.map((calendar) => Int32Array.from(calendar)),
  };
}

/** Closed accounts of each day. */
export function bareQueue({ count, days, visit, first, desk: deskOf, work, calendar, desks, calendars }) {
  const end = days * DAY;
  const heap = new Heap();
  const closed = new Int32Array(days);
  const row = first.slice();
  const queues = desks.map(() => ({ ring: new Int32Array(count), head: 0, waiting: 0, busy: 0 }));
  const start = (desk, now) => {
    const { people } = desks[desk];
    const queue = queues[desk];
    while (queue.waiting > 0 && queue.busy < people && openFrom(desks[desk], now) === now) {
      const claim = queue.ring[queue.head];
      queue.head = (queue.head + 1) % count;
      queue.waiting -= 1;
      queue.busy += 1;
      const done = doneAt(desks[desk], now, work[row[claim]]);
      if (done < end) heap.push(done, claim);
    }
  };
  const goOn = (claim, now) => {
    const at = deskOf[row[claim]];
    if (at === END) {
      closed[Math.floor(now / DAY)] += 1;
      return;
    }
    if (at < 0) {
      const due = calendars[calendar[row[claim]]][Math.floor(now / DAY)];
      if (due < days) heap.push(Math.max(now, due * DAY), claim);
      return;
    }
    const queue = queues[at];
    queue.ring[(queue.head + queue.waiting) % count] = claim;
    queue.waiting += 1;
    start(at, now);
  };
  desks.forEach((desk, index) => {
    const opens = openFrom(desk, 0);
    if (opens < end) heap.push(opens, -1 - index);
  });
  let next = 0;
  for (;;) {
    const arriving = next < count ? visit[next] : end;
    const due = heap.size > 0 ? heap.at[0] : end;
    if (due >= end && arriving >= end) return closed;
    if (arriving < due) {
      goOn(next, arriving);
      next += 1;
      continue;
    }
    const value = heap.pop();
    if (value < 0) {
      const desk = -1 - value;
      start(desk, due);
      const opens = openFrom(desks[desk], (Math.floor(due / DAY) + 1) * DAY);
      if (opens < end) heap.push(opens, value);
      continue;
    }
    const desk = deskOf[row[value]];
    row[value] += 1;
    if (desk >= 0) queues[desk].busy -= 1;
    goOn(value, due);
    if (desk >= 0) start(desk, due);
  }
}
