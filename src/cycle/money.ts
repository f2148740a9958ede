// Money of the cycle: integer cents, basis points and the one rounding rule everything shares.

/** An amount of money in integer US cents; negative where money goes back. */
export type Cents = number;
/** A share in basis points: 10 000 is the whole. */
export type Bps = number;

/** Adds amounts; the sum of nothing is 0. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/** `amount × n / d`, rounded half-up to the cent. Amounts must not be negative: a reversal copies with the sign turned (facts d.2). */
export function share(amount: Cents, n: number, d: number): Cents {
  if (amount < 0 || n < 0 || d <= 0) throw new Error(`share(${amount}, ${n}, ${d}): amounts and parts must not be negative`);
  return Math.floor((2 * amount * n + d) / (2 * d));
}

/** `amount × bps / 10 000`, rounded half-up to the cent. */
export function shareBps(amount: Cents, bps: Bps): Cents {
  return share(amount, bps, 10_000);
}
