// A practice at full size: nothing is lost on the way, money adds up to the cent, and the same year comes again from the same seed.

import { describe, expect, it } from 'vitest';
import { POSITIONS } from '../../src/cycle/encounter.ts';
import { sumCents } from '../../src/cycle/money.ts';
import { arrivalsOf } from '../../src/scenario/traffic/arrivals.ts';
import { sumOf } from '../../src/traffic/figures.ts';
import type { Traffic } from '../../src/traffic/traffic.ts';
import { trafficOf, volumeOf, yearGame, yearScenario } from './games.ts';

const { start, days } = yearScenario;
const last = start + days - 1;

function run(traffic: Traffic, day: number): Traffic {
  traffic.runToDay(day);
  return traffic;
}

const game = yearGame();
const year = run(trafficOf(game), last);
const whole = sumOf(year, start, last);

describe('a year', () => {
  it('loses nobody: every visit stands somewhere each evening, all but those left to the learner', () => {
    expect(whole.arrived).toBe(10_000 - volumeOf(yearScenario).taken.length);
    let arrived = 0;
    let closed = 0;
    for (let day = start; day <= last; day += 1) {
      const figures = year.figuresOn(day);
      arrived += figures.arrived;
      closed += figures.closed;
      expect(sumCents([...figures.byPosition])).toBe(arrived);
      const rest =
        (figures.byPosition[POSITIONS.indexOf('outcome.closed')] ?? 0) + (figures.byPosition[POSITIONS.indexOf('outcome.writtenOff')] ?? 0);
      expect(rest).toBe(closed);
    }
  });

  it('keeps the money: what was charged came in, was written off, or is open, each evening to the cent', () => {
    let [charged, gone] = [0, 0];
    for (let day = start; day <= last; day += 1) {
      const { charges, cash, contractual, writtenOff, open, ageing } = year.figuresOn(day);
      charged += charges;
      gone += cash + contractual + writtenOff;
      expect(open).toBe(charged - gone);
      expect(sumCents(ageing)).toBe(open);
    }
    expect(sumCents([...year.lookOn(last, 0).openCents])).toBe(whole.open);
  });

  it('shows the claims that live, where the figures say they are', () => {
    const look = year.lookOn(last, 0);
    const counts = POSITIONS.map((_, position) => look.position.reduce((sum, at) => (at === position ? sum + 1 : sum), 0));
    const closed = new Set([POSITIONS.indexOf('outcome.closed'), POSITIONS.indexOf('outcome.writtenOff')]);
    expect(counts).toEqual([...whole.byPosition].map((count, position) => (closed.has(position) ? 0 : count)));
    expect(look.live).toBe(look.claim.length);
    for (const [index, since] of look.since.entries()) expect(since).toBeGreaterThanOrEqual(look.seen[index] ?? 0);
  });

  it('works at its desks on working days only, and shows the weeks with fewer people', () => {
    const holiday = yearScenario.holidays.find((day) => day > start + 10 && day <= last) ?? 0;
    expect(year.figuresOn(holiday)).toMatchObject({ arrived: 0, answered: 0, cash: 0 });
    const { away } = volumeOf(yearScenario).desks.coder;
    const gone = away[0];
    if (!gone) throw new Error('nobody is away');
    expect(year.figuresOn(gone.to).backlog.coder).toBeGreaterThan(5 * year.figuresOn(gone.from - 7).backlog.coder + 100);
  });

  it('is the same again, day by day, run at once or in parts', () => {
    const parts = trafficOf(game);
    for (const day of [start + 40, start + 41, start + 200, start + 90, last]) parts.runToDay(day);
    for (let day = start; day <= last; day += 1) expect(parts.figuresOn(day)).toEqual(year.figuresOn(day));
    expect(parts.lookOn(last, 0)).toEqual(year.lookOn(last, 0));
  });

  it('shows an earlier day as it was seen on that day', () => {
    const growing = trafficOf(game);
    for (const day of [start - 1, start, start + 3, start + 90, start + 200, last]) {
      growing.runToDay(day);
      expect(year.lookOn(day, 7)).toEqual(growing.lookOn(day, 7));
    }
    expect(year.lookOn(start - 1, 7).live).toBe(0);
  });

  it('is another with another seed, and has no figures for days to come', () => {
    const other = run(trafficOf(yearGame({ taken: [] }, 11)), start + 40);
    expect(sumOf(other, start, start + 40).charges).not.toBe(sumOf(year, start, start + 40).charges);
    expect(() => other.figuresOn(start + 41)).toThrow('no figures');
    expect(() => other.lookOn(start + 41, 0)).toThrow('not been worked');
  });
});

describe('the visits', () => {
  const volume = volumeOf(yearScenario);
  const arrivals = arrivalsOf(yearScenario, volume);

  it('come in order, on days the clinic is open, and by the weights that were asked for', () => {
    const counts = new Map<number, number>();
    for (let i = 1; i < arrivals.count; i += 1) {
      const [before, now] = [i - 1, i].map((n) => (arrivals.day[n] ?? 0) * 1440 + (arrivals.minute[n] ?? 0));
      expect(now).toBeGreaterThanOrEqual(before ?? 0);
    }
    for (const kind of arrivals.kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const all = sumCents(volume.cases.map(({ share }) => share));
    for (const [kind, { share }] of volume.cases.entries())
      expect(Math.abs((counts.get(kind) ?? 0) - (arrivals.count * share) / all)).toBeLessThan(150);
    const closed = new Set(yearScenario.holidays);
    expect([...arrivals.day].filter((day) => closed.has(day))).toEqual([]);
  });

  it('have covers that go with them', () => {
    for (let i = 0; i < arrivals.count; i += 1) expect(volume.cases[arrivals.kind[i] ?? 0]?.covers).toContain(arrivals.cover[i]);
  });

  it('carry slips as often as the colleagues are careless', () => {
    const slipped = arrivals.slip.reduce((sum, slip) => (slip > 0 ? sum + 1 : sum), 0);
    expect(slipped / arrivals.count).toBeGreaterThan(0.06);
    expect(slipped / arrivals.count).toBeLessThan(0.11);
    const careful = {
      ...yearScenario,
      colleagues: {
        coder: { ...yearScenario.colleagues.coder, carefulBps: 10_000 },
        biller: { ...yearScenario.colleagues.biller, carefulBps: 10_000 },
      },
    };
    expect(Math.max(...arrivalsOf(careful, volume).slip)).toBe(0);
  });
});
