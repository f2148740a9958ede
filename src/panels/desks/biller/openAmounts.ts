// What stands open on an account, as the choices start from it: the patient's amount, the claim papers are asked for.

import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { Cents } from '../../../cycle/money.ts';
import { balanceOf, openOf } from '../../../cycle/outcome/ledger.ts';
import { isSelfPay } from '../../../engine/patientAccount.ts';
import { lastAnswer, lastSent } from '../../../engine/standing.ts';

/** What is usually asked of the patient: what is already theirs, else what the last answer lays on them, else all that is open. */
export function patientAmount(encounter: Encounter): Cents {
  if (isSelfPay(encounter) && encounter.position === 'coding.coded') return 0; // the learner works it out from the policy
  const theirs = balanceOf(encounter.account, 'patient');
  const open = openOf(encounter.account);
  if (theirs > 0) return Math.min(theirs, open);
  const answer = lastAnswer(lastSent(encounter));
  const laid = answer?.lines.flatMap((line) => line.adjustments.filter((a) => a.group === 'PR')).reduce((sum, a) => sum + a.cents, 0) ?? 0;
  return Math.max(0, laid > 0 ? Math.min(laid + Math.min(0, theirs), open) : open); // a copay taken at the desk is theirs already
}

/** The claim a payer waits on papers for, or may be shown papers about; null where none. */
export function recordsClaim(encounter: Encounter): SentClaim | null {
  return encounter.claims.findLast((sent) => sent.state === 'pended') ?? lastSent(encounter);
}
