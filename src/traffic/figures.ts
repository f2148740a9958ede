// What a day of the year came to, and sums over days. Money in cents, of the colleagues' claims alone.

import type { Day } from '../cycle/days.ts';
import { POSITIONS } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import type { Desk } from '../scenario/scenario.ts';
import type { Booked } from '../scenario/traffic/pages.ts';
import { COUNT } from './book.ts';

/** One day at its end. */
export interface DayFigures {
  readonly day: Day;
  readonly arrived: number; // visits of that day
  readonly closed: number; // accounts that came to rest that day
  readonly byPosition: Int32Array; // claims standing at each of POSITIONS
  readonly backlog: Readonly<Record<Desk, number>>; // claims a desk has not got to
  readonly answered: number; // first answers of payers that day
  readonly denied: number; // of those, with a denied line
  readonly rejected: number; // claims a door turned back that day
  readonly charges: Cents; // booked that day
  readonly cash: Cents; // posted that day: payers and patients, less what went back
  readonly contractual: Cents;
  readonly writtenOff: Cents; // for any other reason
  readonly open: Cents; // receivables
  readonly ageing: readonly [Cents, Cents, Cents, Cents]; // of those, by days from the visit: to 30, to 60, to 90, older
}

/** The bounds of the first three ages, in days from the visit. */
const AGES = [30, 60, 90] as const;

/** What is added up day by day, with the column it stands in. */
export const SUM = {
  arrived: 0,
  closed: 1,
  answered: 2,
  denied: 3,
  rejected: 4,
  charges: 5,
  cash: 6,
  contractual: 7,
  writtenOff: 8,
} as const;
type Sum = keyof typeof SUM;
const SUMS = Object.keys(SUM) as readonly Sum[];

/** The books of the year: what each day added, and how it stood at its end. */
export class Ledger {
  readonly byPosition = new Int32Array(POSITIONS.length);
  private readonly start: Day;
  private readonly sums: Float64Array; // the columns of each day, day after day
  private readonly positions: Int32Array; // of each day's end
  private readonly backlogs: Readonly<Record<Desk, Int32Array>>;
  private readonly opens: Float64Array;
  private readonly ages: readonly Float64Array[];
  private readonly openOf: Float64Array; // open cents by day of service
  private today = 0; // from the first day

  constructor(start: Day, days: number) {
    const columns = (): Float64Array => new Float64Array(days);
    this.start = start;
    this.sums = new Float64Array(days * SUMS.length);
    this.positions = new Int32Array(days * POSITIONS.length);
    this.backlogs = { coder: new Int32Array(days), biller: new Int32Array(days) };
    this.opens = columns();
    this.ages = [columns(), columns(), columns(), columns()];
    this.openOf = columns();
  }

  add(column: number, amount: number): void {
    const at = this.today * SUMS.length + column;
    this.sums[at] = (this.sums[at] as number) + amount;
  }

  book({ charges, payers, patients, contractual, writtenOff }: Booked, seen: number): void {
    this.add(SUM.charges, charges);
    this.add(SUM.cash, payers + patients);
    this.add(SUM.contractual, contractual);
    this.add(SUM.writtenOff, writtenOff);
    this.openOf[seen] = (this.openOf[seen] as number) + charges - payers - patients - contractual - writtenOff;
  }

  count(bits: number): void {
    if (bits & COUNT.rejected) this.add(SUM.rejected, 1);
    if (bits & COUNT.answered) this.add(SUM.answered, 1);
    if (bits & COUNT.denied) this.add(SUM.denied, 1);
  }

  /** Writes down how the day ended, and begins the next. */
  closeDay(backlog: Readonly<Record<Desk, number>>): void {
    const { today } = this;
    this.positions.set(this.byPosition, today * POSITIONS.length);
    this.backlogs.coder[today] = backlog.coder;
    this.backlogs.biller[today] = backlog.biller;
    for (let seen = 0; seen <= today; seen += 1) {
      const cents = this.openOf[seen] as number;
      const age = AGES.findIndex((bound) => today - seen <= bound);
      const column = this.ages[age < 0 ? AGES.length : age] as Float64Array;
      column[today] = (column[today] as number) + cents;
      this.opens[today] = (this.opens[today] as number) + cents;
    }
    this.today += 1;
  }

  on(day: Day): DayFigures {
    const at = day - this.start;
    if (at < 0 || at >= this.today) throw new Error(`day ${day} has no figures yet`);
    const of = (column: Float64Array | undefined): number => column?.[at] ?? 0;
    const [first, second, third, last] = this.ages;
    const sums = Object.fromEntries(SUMS.map((sum) => [sum, this.sums[at * SUMS.length + SUM[sum]]])) as Record<Sum, number>;
    return {
      day,
      ...sums,
      byPosition: this.positions.slice(at * POSITIONS.length, (at + 1) * POSITIONS.length),
      backlog: { coder: this.backlogs.coder[at] ?? 0, biller: this.backlogs.biller[at] ?? 0 },
      open: of(this.opens),
      ageing: [of(first), of(second), of(third), of(last)],
    };
  }
}

/** Sums over some days, and how the last of them ended. */
export function sumOf(traffic: { readonly figuresOn: (day: Day) => DayFigures }, from: Day, to: Day): DayFigures {
  let sum = traffic.figuresOn(from);
  for (let day = from + 1; day <= to; day += 1) {
    const next = traffic.figuresOn(day);
    sum = { ...next, ...Object.fromEntries(SUMS.map((name) => [name, sum[name] + next[name]])) };
  }
  return sum;
}
