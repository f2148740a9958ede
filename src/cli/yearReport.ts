// The year behind the learner's desk, month by month: what came in, what piled up, how old it grew and what was paid.

import { dateOf, isoOf } from '../cycle/days.ts';
import { sumCents } from '../cycle/money.ts';
import type { World } from '../engine/world.ts';
import { formatMoney, formatShare } from '../i18n/format.ts';
import { type DayFigures, sumOf } from '../traffic/figures.ts';
import { createTraffic } from '../traffic/traffic.ts';

/** The months up to the world's day, each with sums of its days and how its last day ended; empty where the scenario asks for no volume. */
export function monthsOf(world: World): readonly DayFigures[] {
  const traffic = createTraffic(world.game);
  if (!traffic) return [];
  const { start } = world.game.scenario;
  const last = Math.min(world.day, traffic.lastDay);
  traffic.runToDay(last);
  const months: DayFigures[] = [];
  for (let first = start; first <= last; ) {
    let day = first;
    while (day < last && dateOf(day + 1).month === dateOf(first).month) day += 1;
    months.push(sumOf(traffic, first, day));
    first = day + 1;
  }
  return months;
}

const HEADS = ['to', 'visits', 'closed', 'rejected', 'denied', 'to code', 'to bill', 'cash', 'written off', 'open', 'over 30', 'over 90'];

/** The same as a table. */
export function yearText(world: World): string {
  const months = monthsOf(world);
  const rows = months.map((month) => {
    const [young, , , old] = month.ageing;
    const share = (part: number): string => (month.open > 0 ? formatShare(Math.floor((part * 10_000) / month.open)) : '–');
    return [
      isoOf(month.day),
      String(month.arrived),
      String(month.closed),
      String(month.rejected),
      `${month.denied} of ${month.answered}`,
      String(month.backlog.coder),
      String(month.backlog.biller),
      formatMoney(month.cash),
      formatMoney(month.writtenOff),
      formatMoney(month.open),
      share(month.open - young),
      share(old),
    ];
  });
  const cash = sumCents(months.map((month) => month.cash));
  const visits = sumCents(months.map((month) => month.arrived));
  const widths = HEADS.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`;
  return `the year behind the desk, by month\n${[HEADS, ...rows].map(line).join('\n')}\n  ${visits} visits worked by colleagues, ${formatMoney(cash)} posted\n`;
}
