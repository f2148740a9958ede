// What may be sent to a payer about a claim now: the claim itself, papers, a letter, an answer to an audit.

import { PAPER_LINES } from '../cycle/claim/claim.ts';
import type { ClaimPurpose, Encounter } from '../cycle/encounter.ts';
import { mayHappen } from '../cycle/move.ts';
import { isFilingRequest } from './appeals.ts';
import { numberedClaim } from './buildClaim.ts';
import type { Decision } from './decision.ts';
import { nextAppealLevel } from './lastDays.ts';
import { papersAtHand } from './papersAtHand.ts';
import type { Refusal } from './refusal.ts';
import { lastAnswer, lastSent, nextCoverage, sentClaim } from './standing.ts';
import { payerNamed, type World } from './world.ts';

/** Reasons that say: papers are missing. */
const RECORD_CARCS = new Set(['226', '227', '250', '251', '252', '163', '164']);

/** Which claims may be begun: a first one once, the others only where a first one is out or decided. */
export function mayDraft(world: World, encounter: Encounter, purpose: ClaimPurpose): Refusal | null {
  if (!encounter.coded) return 'notAtThisStep';
  if (encounter.registration.coverages.length === 0) return 'noCover';
  const last = lastSent(encounter);
  switch (purpose) {
    case 'original':
      return last ? 'alreadySent' : null;
    case 'newOriginal':
    case 'replacement':
      return last ? null : 'nothingSent';
    case 'void':
      return numberedClaim(encounter) && lastAnswer(last) ? null : 'nothingDecided';
    case 'reopening':
      if (!lastAnswer(last)) return 'nothingDecided';
      return mayReopen(
        world,
        encounter,
        encounter.registration.coverages.map((coverage) => coverage.payer),
      );
    case 'nextPayer':
      if (!lastAnswer(last)) return 'nothingDecided';
      return nextCoverage(encounter) ? null : 'noNextPayer';
  }
}

/** Only the payer that decided can open its decision again: one that does so at all, and that the claim can be sent to. */
export function mayReopen(world: World, encounter: Encounter, payers: readonly string[]): Refusal | null {
  const decided = lastSent(encounter)?.claim.payer ?? '';
  return payers.includes(decided) && payerNamed(world, decided)?.corrections.reopening.allowed ? null : 'notOffered';
}

/** A reopening is asked for by portal, and the form has only so many lines (facts a.2). */
export function mayMail({ claim, purpose }: NonNullable<Encounter['draft']>): Refusal | null {
  if (purpose === 'reopening') return 'notOffered';
  return claim.lines.length > PAPER_LINES ? 'tooManyLines' : null;
}

/** Papers for a claim that waits for them, announced them, is audited, or was denied for their lack. */
export function maySendRecords(encounter: Encounter, claim: string): Refusal | null {
  const sent = sentClaim(encounter, claim);
  if (!sent) return 'noSuchClaim';
  if (sent.state === 'pended') return null;
  if (sent.state === 'accepted') return sent.claim.announced.length > 0 && sent.recordsDay === null ? null : 'nothingAsked';
  if (encounter.position === 'outcome.audited') return mayAnswerAudit(encounter, claim, false);
  const asked = sent.state === 'decided' && lastAnswer(sent)?.lines.some((l) => l.adjustments.some((a) => RECORD_CARCS.has(a.carc)));
  return asked && lastSent(encounter) === sent && mayHappen(encounter.position, 'recordsSent') ? null : 'nothingAsked';
}

/** Only where the payer waits for the member, or has denied for the silence. */
export function mayAskPatient(world: World, encounter: Encounter, claim: string): Refusal | null {
  const sent = sentClaim(encounter, claim);
  if (sent?.pend?.document !== 'memberAnswer' || sent !== lastSent(encounter)) return 'nothingAsked';
  const asked = world.agenda.some((due) => due.encounter === encounter.id && due.event.kind === 'memberAnswer');
  if (asked) return 'alreadyAsked';
  return sent.state === 'pended' || maySendRecords(encounter, claim) === null ? null : 'nothingAsked';
}

/** Records once, while the audit waits for them; an answer to its finding once, until the money is taken. */
export function mayAnswerAudit(encounter: Encounter, claim: string, rebuttal: boolean): Refusal | null {
  const item = encounter.audit;
  if (!item || item.claim !== claim) return 'nothingAsked';
  if (!rebuttal) return item.answered === null && item.finding === null ? null : 'nothingAsked';
  if (!item.finding) return 'nothingDecided';
  return item.rebutted === null ? null : 'noAppealLevelLeft';
}

/** A letter names a decision, brings only papers at hand, and needs a level that is left; a late filing is asked about by request, beside the levels. */
export function mayAppeal(
  world: World,
  encounter: Encounter,
  { claim, lines, documents }: Extract<Decision, { kind: 'fileAppeal' }>,
): Refusal | null {
  const sent = sentClaim(encounter, claim);
  if (!sent) return 'noSuchClaim';
  const answer = lastAnswer(sent);
  if (!answer) return 'nothingDecided';
  const payer = payerNamed(world, sent.claim.payer);
  if (lines.length === 0 || lines.some((line) => !answer.lines.some(({ number }) => number === line))) return 'noLineNamed';
  const held = papersAtHand(encounter, world.day);
  if (documents.some((document) => !held.some(({ kind }) => kind === document))) return 'paperNotAtHand';
  if (payer && isFilingRequest(payer, answer, lines)) return null;
  const level = payer && nextAppealLevel(payer, encounter, claim);
  if (!level) return 'noAppealLevelLeft';
  return level.channel === 'court' ? 'needsLawyer' : null;
}
