// The country a practice works in: what money is called there, and which customs of paper and number hold.

/** US: the professional claim of the United States. IN: the cashless hospital claim of India (facts g.2). */
export const COUNTRIES = ['US', 'IN'] as const;
export type Country = (typeof COUNTRIES)[number];
