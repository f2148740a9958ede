// Why an act is not offered, in words.

import type { Refusal } from '../../../engine/refusal.ts';
import { inCountry } from '../../../i18n/format.ts';

/** Refusals of the session, beside those of the engine. */
type SessionRefusal = 'lookingBack' | 'finished' | 'watching' | 'otherDesk';

const REFUSAL_WORD: Record<Refusal | SessionRefusal, string> = {
  lookingBack: 'You are looking at an earlier day. Go back to now to act.',
  finished: 'The scenario is over.',
  watching: 'Another tab is playing this game.',
  otherDesk: 'This is the other desk’s work.',
  deskClosed: 'The desk is closed today.',
  dayUsedUp: 'Today’s minutes are used up. Go on tomorrow.',
  gameOver: 'The scenario is over.',
  noSuchEncounter: 'There is no such encounter.',
  notOpenYet: 'It has not come to the desk yet.',
  closed: 'The account is closed.',
  notAtThisStep: 'Not at this step.',
  sheetEmpty: 'The coding sheet is empty.',
  sheetTooLong: 'The coding sheet is too long.',
  visitIsOver: 'The visit is over: a notice counts only if it was signed before the service.',
  alreadyAsked: 'That was asked already.',
  unknownPayer: 'This payer is not known here.',
  noCover: 'No coverage is registered. Enter one under “Coverage & registration” first.',
  alreadySent: 'The first claim has gone out already.',
  nothingSent: 'Nothing has been sent yet.',
  nothingDecided: 'The payer has not decided anything yet.',
  noDraft: 'No claim is being drafted.',
  notOffered: 'This payer does not offer it.',
  noNextPayer: 'No other coverage on file. Check eligibility under “Coverage & registration”.',
  noSuchClaim: 'There is no such claim.',
  nothingAsked: 'The payer has asked for nothing.',
  alreadyPosted: 'It is posted already.',
  placeMissing: 'Give every amount its place.',
  noAppealLevelLeft: 'No level of appeal is left.',
  noLineNamed: 'Choose which decision the letter is about.',
  paperNotAtHand: 'One of these papers is not at hand.',
  needsLawyer: 'The next level is a court: that is for a lawyer, not for this desk.',
  noSuchService: 'There is no such service.',
  notThatDay: 'The visit cannot be moved to that day.',
  nothingOpen: 'Nothing is open on this account.',
  onThePhone: 'You are on the phone. Hang up first.',
  nobodyOnTheLine: 'Nobody is on the line.',
  noCredit: 'Nothing stands to anybody’s credit.',
  nobodyAsks: 'Nobody waits for an answer.',
  tooManyLines: 'The paper form has six service lines. Send this claim electronically.',
  tooManyParts: 'The written policy does not allow so many parts.',
  tooMuch: 'More than is open on this account.',
};

const STAY_REFUSAL_WORD: Partial<Record<Refusal, string>> = {
  noCover: 'No policy is registered. Enter one under “Policy & registration” first.',
  noNextPayer: 'No other policy on file.',
};

/** Why an act is not offered, in a sentence. */
export function refusalWords(refusal: string): string {
  const stay = inCountry({ US: undefined, IN: STAY_REFUSAL_WORD[refusal as Refusal] });
  if (stay !== undefined) return stay;
  return Object.hasOwn(REFUSAL_WORD, refusal) ? REFUSAL_WORD[refusal as Refusal] : refusal;
}

/** Refusals that have nothing to do with the act chosen: the desk as a whole stands still. */
export const DESK_REFUSALS: ReadonlySet<string> = new Set<Refusal | SessionRefusal>([
  'lookingBack',
  'finished',
  'watching',
  'otherDesk',
  'deskClosed',
  'dayUsedUp',
  'gameOver',
]);
