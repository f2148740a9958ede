// What an act would do, found by doing it in thought: decisions are pure, so the desk can ask the engine before it acts.

import type { Encounter } from '../../../cycle/encounter.ts';
import { type Cents, sumCents } from '../../../cycle/money.ts';
import type { LedgerEntry } from '../../../cycle/outcome/account.ts';
import { decide } from '../../../engine/decide.ts';
import type { BillerDecision } from '../../../engine/decision.ts';
import { mayDecide } from '../../../engine/may.ts';
import { restsOn } from '../../../engine/satisfaction.ts';
import { lastAnswer, lastSent, unposted } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';
import { formatDate } from '../../../i18n/format.ts';
import { payerIn } from './deadlines.ts';

/** The encounter as it would stand after the act; null where the act is not legal. */
export function foresee(world: World, decision: BillerDecision): Encounter | null {
  if (mayDecide(world, decision) !== null) return null;
  return decide(world, decision).encounters.find(({ id }) => id === decision.encounter) ?? null;
}

/** The entries an act would book. */
export function bookings(world: World, before: Encounter, decision: BillerDecision): readonly LedgerEntry[] {
  return foresee(world, decision)?.account.slice(before.account.length) ?? [];
}

const COMPLIANCE_WORD: Readonly<Record<string, string>> = {
  contractAmountBilledToPatient: 'Group CO protects the patient: this amount may not be asked of them.',
  patientBilledTooEarly: 'Another coverage may still pay: the patient comes last.',
  costShareWaived: 'The patient’s share may not be waived by habit.',
  writeOffMisnamed: 'This is no contract matter: under the contract’s name the loss would hide.',
  noticeClaimedFalsely: 'GA and GX say that a valid advance notice (ABN) is on file. Look at the one under “Papers”.',
  falseRenderer: 'The claim would name somebody who neither saw the patient nor supervised the visit as the payer wants it.',
  assignmentRefused: 'Assignment is promised here, by agreement, by law or to the patient: box 27 says yes.',
  falseDateOfService: 'The claim would carry another day than the visit’s.',
  billedAboveEstimate: 'That is more than the written policy and the estimate say.',
  collectionsTooEarly: 'Collections come after all statements and the help screening.',
  disclosedWithoutPermission: 'Nobody but the patient may hear this without a written permission.',
  recordAltered: 'A note changed after it was asked for is worth nothing, and is the end of trust.',
  codeChangedToGetPaid: 'The note does not bear this diagnosis out; only the denial explains it.',
  unsupportedModifier: 'The note does not bear this modifier out; only the denial explains it.',
  unsignedNoteBilled: 'The note is not signed yet.',
};

/** A gentle word before the act, in practice mode; null where nothing speaks against it. */
export function warningOf(world: World, encounter: Encounter, decision: BillerDecision): string | null {
  if (decision.kind === 'billPatient' && decision.cents <= laidUnposted(encounter))
    return 'The answer that lays this on the patient is not posted yet: post it first, and the account shows what is theirs.';
  const after = foresee(world, decision);
  const fresh = after?.compliance.slice(encounter.compliance.length)[0];
  if (fresh) return COMPLIANCE_WORD[fresh.what] ?? 'An audit would ask about this.';
  if (decision.kind === 'billPatient') return statementWarning(world, encounter);
  if (decision.kind === 'submitClaim') return paperWarning(world, encounter);
  return decision.kind === 'draftClaim' ? wayWarning(world, encounter, decision.purpose) : null;
}

/** What answers that wait to be posted lay on the patient. */
function laidUnposted(encounter: Encounter): Cents {
  const adjustments = unposted(encounter).flatMap(({ remittance }) => remittance.lines.flatMap((line) => line.adjustments));
  return sumCents(adjustments.filter(({ group }) => group === 'PR').map(({ cents }) => cents));
}

/** Paper where it is not taken, or where it is paid later. */
function paperWarning(world: World, { draft }: Encounter): string | null {
  const payer = draft?.claim.medium === 'paper' ? payerIn(world, draft.claim.payer) : null;
  if (!payer) return null;
  if (!payer.acceptsPaper) return `${payer.name} takes no paper: the form would come back unread.`;
  const { electronic, paper } = payer.paymentFloorDays;
  return paper > electronic ? `${payer.name} pays paper from day ${paper + 1} after receipt, a file from day ${electronic + 1}.` : null;
}

/** A statement in the wrong moment: under a running plan or help form, or before the last one had its time. */
function statementWarning(world: World, encounter: Encounter): string | null {
  if (restsOn(encounter, world.day))
    return encounter.plan
      ? 'A plan is agreed and being paid: no statement meanwhile.'
      : 'The help form is being decided: statements rest meanwhile.';
  const last = encounter.statements.findLast(({ cancelled }) => !cancelled);
  const next = last ? last.day + world.game.scenario.patientPolicy.statementEveryDays : world.day;
  return next > world.day ? `The last statement has not had its time: the next is due on ${formatDate(next)}.` : null;
}

/** A way to correct that the payer does not take, or that does not fit what came back. */
function wayWarning(world: World, encounter: Encounter, purpose: string): string | null {
  const last = lastSent(encounter);
  const payer = last ? payerIn(world, last.claim.payer) : null;
  if (!last || !payer) return null;
  const { frequency7Accepted, frequency8Accepted, reopening } = payer.corrections;
  const decided = lastAnswer(last) !== null;
  if (!decided && (purpose === 'replacement' || purpose === 'void'))
    return 'There is nothing to replace yet: the payer has decided nothing.';
  if (purpose === 'replacement' && !frequency7Accepted)
    return `${payer.name} takes no replacement claims.${reopening.allowed ? ' Its way is a reopening.' : ''}`;
  if (purpose === 'void' && !frequency8Accepted) return `${payer.name} takes no void claims.`;
  if (purpose === 'reopening' && last.unprocessable) return 'An unprocessable claim was never decided: there is nothing to reopen.';
  if (purpose === 'newOriginal' && decided && !last.unprocessable)
    return 'The payer has decided this claim: a new one looks like a duplicate.';
  return null;
}
