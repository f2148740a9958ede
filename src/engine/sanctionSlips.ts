// A stay that cost more than its insurer had sanctioned, and nobody asked in time: the slip of the insurance desk (facts g.2).

import type { Day } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import { type Cents, sumCents } from '../cycle/money.ts';
import type { Adjustment, DeterminedLine } from '../cycle/review/determination.ts';
import type { Answered, Slip } from './slips.ts';
import { payerNamed, type World } from './world.ts';

/** What was left undone before discharge: no sum asked for at all, no more of it when the stay grew, or the insurer's question. */
export type SanctionGap = 'neverAsked' | 'notEnhanced' | 'questionOpen';

/** The slip of an encounter whose sanctioned sum the insurer's answer held against the bill; none where the sum was enough, or no sum was ever wanted. */
export function sanctionSlips(world: World, encounter: Encounter, journal: readonly JournalEntry[], billed: boolean): readonly Slip[] {
  const answered = encounter.claims.map((sent) => heldAgainst(world, sent)).find((one) => one !== null) ?? null;
  const told = lastTold(encounter, journal);
  if (!answered || !told) return [];
  const given = encounter.authorizations.filter((one) => one.payer === answered.payer && one.verdict === 'granted');
  const sanctioned = given.reduce((sum, { units }) => sum + units * 100, 0);
  if (answered.line.trace?.rule === 'authorizationMissing' && sanctioned > 0) return []; // a number left off the bill, not a sum nobody asked for
  const { requests } = encounter;
  const open = requests.at(-1)?.verdict;
  const gap: SanctionGap = open === 'pended' || open === 'refused' ? 'questionOpen' : sanctioned > 0 ? 'notEnhanced' : 'neverAsked';
  const { day, cents: expected } = told;
  return [{ kind: 'sanction', encounter: encounter.id, day, by: 'biller', learner: billed, gap, expected, sanctioned, answered }];
}

/** The line of the first answer that suffered most from the sanctioned sum; null where none did, or the payer permits services. */
function heldAgainst(world: World, { claim, remittances }: SentClaim): Answered | null {
  if (!payerNamed(world, claim.payer)?.authorization.byAmount) return null;
  const answer = remittances.find(({ status }) => status !== '22');
  const [line] = [...(answer?.lines ?? [])].sort((a, b) => beyond(b) - beyond(a));
  return answer && line && beyond(line) > 0 ? { day: answer.day, payer: answer.payer, line } : null;
}

const OF_THE_SUM: ReadonlySet<string> = new Set(['39', '197', '198']);

/** Whether an adjustment is what the payer keeps because it had not permitted it: refused, never asked, or above the sum. */
export function ofTheSum({ carc }: Pick<Adjustment, 'carc'>): boolean {
  return OF_THE_SUM.has(carc);
}

function beyond({ adjustments }: DeterminedLine): Cents {
  return sumCents(adjustments.filter(ofTheSum).map(({ cents }) => cents));
}

/** The last word of the ward before discharge about what the stay would cost. */
function lastTold({ serviceDay }: Encounter, journal: readonly JournalEntry[]): { readonly day: Day; readonly cents: Cents } | null {
  const told = journal.findLast(({ event, day }) => event.kind === 'costEstimated' && day <= serviceDay);
  return told?.event.kind === 'costEstimated' ? { day: told.day, cents: told.event.cents } : null;
}
