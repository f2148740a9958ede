// The booleans the cycle machine's guards may see: everything a step asks before it lets an encounter pass, computed outside the chart.

export interface CycleFacts {
  readonly noteSigned: boolean; // the note carries its author's signature
  readonly neverSent: boolean; // no claim of this encounter has left the desk
  readonly lastRejected: boolean; // the newest claim was returned at a door
  readonly lastAtDoor: boolean; // … is on its way to the payer
  readonly lastMailed: boolean; // … went by mail, and nothing has been heard of it
  readonly lastPending: boolean; // … is in the payer's hands
  readonly lastPended: boolean; // … waits for papers
  readonly lineDenied: boolean; // the newest answer denied at least one line and nobody has settled it
  readonly paidShort: boolean; // the newest answer allowed less than the contract
  readonly balanceZero: boolean; // nothing is open on the account
  readonly givenUp: boolean; // what closed the account was an avoidable write-off or bad debt
}

export const NO_FACTS: CycleFacts = {
  noteSigned: false,
  neverSent: false,
  lastRejected: false,
  lastAtDoor: false,
  lastMailed: false,
  lastPending: false,
  lastPended: false,
  lineDenied: false,
  paidShort: false,
  balanceZero: false,
  givenUp: false,
};
