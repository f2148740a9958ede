// How money, days, times and shares are written for people; display only, never read back.

import type { Country } from '../cycle/country.ts';
import type { Day } from '../cycle/days.ts';
import type { GivenDrug } from '../cycle/documentation/chart.ts';
import type { Bps, Cents } from '../cycle/money.ts';

const MS_PER_DAY = 86_400_000;

/** Made when first needed: the browser takes milliseconds for each formatter, and the home screen needs hardly one. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const utc = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }));

interface Money {
  readonly name: string; // of an amount typed
  readonly locale: string; // groups the digits: 1,234,500 or 12,34,500
  readonly currency: string;
}

const MONEY: Readonly<Record<Country, Money>> = {
  US: { name: 'dollars', locale: 'en-US', currency: 'USD' },
  IN: { name: 'rupees', locale: 'en-IN', currency: 'INR' },
};

/** How money and numbers are written now: by the country of the game on the screen, as `writeFor` was told. */
let written = writingOf('US');

function writingOf(country: Country) {
  const { locale, currency, name } = MONEY[country];
  return {
    country,
    name,
    money: lazily(() => new Intl.NumberFormat(locale, { style: 'currency', currency })),
    integers: lazily(() => new Intl.NumberFormat(locale)),
    shares: [0, 1, 2].map((digits) => lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }))),
  };
}

/** From now on money and numbers are written as in this country. Told by whoever opens a game, before anything of it is shown. */
export function writeFor(country: Country): void {
  if (country !== written.country) written = writingOf(country);
}

/** The words of the country written for now. */
export function inCountry<T>(words: Readonly<Record<Country, T>>): T {
  return words[written.country];
}

/** "dollars", "rupees": what an amount is typed in. */
export function moneyName(): string {
  return written.name;
}

const dayParts = utc({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const localMoment = lazily(
  () => new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false }),
);

/** A true minus sign, which is as wide as a figure. */
const minus = (text: string): string => text.replace(/^-/, '−');

/** "$1,234.50", "−$12.00"; in India "₹12,34,500.00". */
export function formatMoney(cents: Cents): string {
  return minus(written.money().format(cents / 100));
}

/** Money with its sign always shown, for differences: "+$41.00", "−$57.20", "$0.00". */
export function formatMoneyChange(cents: Cents): string {
  return cents > 0 ? `+${formatMoney(cents)}` : formatMoney(cents);
}

function parts(day: Day): Record<string, string> {
  return Object.fromEntries(
    dayParts()
      .formatToParts(day * MS_PER_DAY)
      .map(({ type, value }) => [type, value]),
  );
}

/** "Mon 12 Jan 2026". */
export function formatDay(day: Day): string {
  const { weekday, day: date, month, year } = parts(day);
  return `${weekday} ${date} ${month} ${year}`;
}

/** "12 Jan 2026". */
export function formatDate(day: Day): string {
  const { day: date, month, year } = parts(day);
  return `${date} ${month} ${year}`;
}

/** "12 Jan", where the year is plain from its surroundings. */
export function formatShortDate(day: Day): string {
  const { day: date, month } = parts(day);
  return `${date} ${month}`;
}

/** "Mon 12 Jan". */
export function formatWeekday(day: Day): string {
  const { weekday, day: date, month } = parts(day);
  return `${weekday} ${date} ${month}`;
}

/** Minute of the day as a clock shows it: 640 → "10:40". */
export function formatTime(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), Math.floor(minute % 60)];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Desk time: "12 min", "1 h 20 min". */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** "1 day", "34 days". */
export function formatDays(days: number): string {
  return `${written.integers().format(days)} ${days === 1 || days === -1 ? 'day' : 'days'}`.replace(/^-/, '−');
}

/** A share in basis points with at most `digits` decimals: 9_230 → "92.3%". */
export function formatShare(bps: Bps, digits: 0 | 1 | 2 = 1): string {
  return minus(written.shares[digits]?.().format(bps / 10_000) ?? '');
}

/** "10,000". */
export function formatCount(count: number): string {
  return minus(written.integers().format(count));
}

/** "1 claim", "3 claims"; the plural may be given where it is not just an s. */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A moment of the reader's own clock, from milliseconds since 1970: "21 Nov, 23:40". */
export function formatMoment(ms: number): string {
  const found = Object.fromEntries(
    localMoment()
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${found.day} ${found.month}, ${found.hour}:${found.minute}`;
}

/** A drug given as the record of the room has it: "Ketorolac 60 mg/2 mL, single-dose vial · NDC 00000-1885-1 · 2 ML". */
export function drugText({ name, label, quantity, unit }: GivenDrug): string {
  return `${name} · NDC ${label} · ${quantity} ${unit}`;
}
