// What others did before the learner's desk opened, turned into ordinary decisions, so that the payer's answers to it come from the same rules.

import { stepOf } from '../cycle/encounter.ts';
import { speaksTo } from '../cycle/outcome/appeal.ts';
import { rightBooking } from '../cycle/outcome/cheque.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import { applyChanges, applyToClaim, sheetOf } from '../scenario/changes.ts';
import { buildClaim } from './buildClaim.ts';
import type { DraftWorld } from './change.ts';
import { unbooked } from './cheques.ts';
import { act } from './decide.ts';
import type { Decision } from './decision.ts';
import { writtenOf } from './edit.ts';
import { lastAnswer, lastSent, unposted } from './standing.ts';
import type { World } from './world.ts';
import { encounterOf } from './world.ts';

/** Plays one past act. A claim that the scrubber held went out all the same. */
export function playPast(world: DraftWorld, encounter: string, index: number): void {
  for (const decision of pastDecisions(world, encounter, index)) act(world, decision, false);
  if (encounterOf(world, encounter).position === 'claim.heldByEdits') act(world, { kind: 'submitClaim', encounter }, false);
}

/** The decisions of one past act, in order, as they stand in this world. */
function pastDecisions(world: World, encounter: string, index: number): readonly Decision[] {
  const written = writtenOf(world, encounter);
  const past = written.past[index];
  if (!past) return [];
  const now = encounterOf(world, encounter);
  switch (past.act) {
    case 'code': {
      const sheet = sheetOf(applyChanges(written.key, past.changes), written.place, written.chart, []);
      const settled = stepOf(now.position) === 'outcome'; // our own review found something
      return [
        ...(settled ? [{ kind: 'returnToCoder', encounter, reason: 'own review' } as const] : []),
        { kind: 'editSheet', encounter, sheet },
        { kind: 'finishCoding', encounter },
      ];
    }
    case 'checkEligibility':
      return [{ kind: 'checkEligibility', encounter, payer: past.payer }];
    case 'send': {
      const built = buildClaim(world.game, now, past.purpose);
      if (!built) throw new Error(`${encounter}: past act ${index} sends a claim before anything was coded`);
      const claim = applyToClaim(built, past.changes, world.game.tables);
      return [
        { kind: 'draftClaim', encounter, purpose: past.purpose },
        ...(past.changes.length > 0 ? [{ kind: 'editClaim', encounter, claim } as const] : []),
        { kind: 'submitClaim', encounter },
      ];
    }
    case 'post':
      return [
        ...unposted(now).map(({ remittance }): Decision => ({ kind: 'postRemittance', encounter, remittance: remittance.id })),
        ...unbooked(world, encounter).map(
          ({ id, providerLevel }): Decision => ({
            kind: 'bookProviderLevel',
            encounter,
            cheque: id,
            places: providerLevel.map(rightBooking),
          }),
        ),
      ];
    case 'bill':
      return [{ kind: 'billPatient', encounter, cents: past.cents ?? Math.max(0, balanceOf(now.account, 'patient')) }];
    case 'appeal': {
      const last = lastSent(now);
      const answer = lastAnswer(last);
      if (!last || !answer) throw new Error(`${encounter}: past act ${index} appeals before the payer has decided anything`);
      const meant = answer.lines.filter((line) => speaksTo(past.ground, line)).map(({ number }) => number);
      const lines = past.lines.length > 0 ? past.lines : meant;
      return [{ kind: 'fileAppeal', encounter, claim: last.claim.id, lines, ground: past.ground, documents: past.documents }];
    }
    case 'askStatus': {
      const claim = now.claims[0]?.claim.id;
      return claim ? [{ kind: 'askStatus', encounter, claim }] : [];
    }
  }
}
