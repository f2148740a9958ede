// A redetermination that should have been a reopening. The payer mends a slip of the pen, or reads papers it had asked for and never got, without an appeal (facts a.5).

import type { Claim } from '../cycle/claim/claim.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { type Appeal, disputable } from '../cycle/outcome/appeal.ts';
import type { Payer } from '../cycle/payer.ts';
import type { Determination, DeterminedLine } from '../cycle/review/determination.ts';
import { buildClaim } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { reopeningLimit } from './lastDays.ts';
import { enterHistory } from './memberFile.ts';
import { decideClaim } from './payerDecision.ts';
import { newlySent } from './payerDoor.ts';
import { review } from './payerReading.ts';
import type { World } from './world.ts';

/** Denials for want of papers: none came, too late, the wrong ones, or in part. */
const FOR_PAPERS: ReadonlySet<string> = new Set(['163', '164', '226', '250', '251', '252']);

/** Whether this payer would rather reopen: it does so at all, the letter came to the first level and within the time of a reopening. */
export function isReopenable(payer: Payer, sent: SentClaim, { level, filed }: Appeal): boolean {
  const limit = reopeningLimit(payer, sent);
  return level === 1 && limit !== null && filed <= limit.last;
}

/** Whether everything contested was denied for want of papers alone. */
export function deniedForPapers(contested: readonly DeterminedLine[]): boolean {
  return contested.every((line) => disputable(line).length > 0 && disputable(line).every((carc) => FOR_PAPERS.has(carc)));
}

/** The claim as our own file has it, where the same papers would bring more with it: something was keyed wrongly. Null where the claim says what the file says. */
export function mendedClaim(world: DraftWorld, encounter: DraftEncounter, sent: SentClaim, { letter }: Appeal): Claim | null {
  const built = buildClaim(world.game as World['game'], encounter, 'reopening');
  if (!built || built.payer !== sent.claim.payer || built.lines.length > sent.claim.lines.length) return null; // nothing unbilled is added
  const allowed = (claim: Claim) => allowedOn(review(world, encounter, { ...sent, claim }, { records: letter.documents }), letter.lines);
  return allowed({ ...built, id: sent.claim.id }) > allowed(sent.claim) ? built : null;
}

function allowedOn(determination: Determination, lines: readonly number[]): number {
  return determination.kind === 'decided'
    ? sumCents(determination.lines.filter(({ number }) => lines.includes(number)).map(({ allowed }) => allowed))
    : 0;
}

/** Decides the mended claim in place of the one that was contested, on the day that one was filed. */
export function mend(world: DraftWorld, encounter: DraftEncounter, contested: SentClaim, claim: Claim): void {
  const sent = newlySent(claim, 'reopening', world.day);
  sent.state = 'accepted';
  sent.claimNumber = contested.claimNumber;
  sent.received = contested.received;
  sent.records = [...contested.records];
  encounter.claims.push(sent);
  enterHistory(world, claim, encounter.patient, contested.received ?? world.day, contested.claimNumber ?? '');
  decideClaim(world, encounter, claim.id);
}
