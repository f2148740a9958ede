// What others did before the learner's desk opened, turned into ordinary decisions, so that the payer's answers to it come from the same rules.

import { stepOf } from '../cycle/encounter.ts';
import { speaksTo } from '../cycle/outcome/appeal.ts';
import { rightBooking } from '../cycle/outcome/cheque.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import { applyChanges, applyToClaim, sheetOf } from '../scenario/changes.ts';
import { buildClaim, chargeFor } from './buildClaim.ts';
import { unbooked } from './cheques.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { writtenOf } from './edit.ts';
import { lastAnswer, lastSent, unposted } from './standing.ts';
import type { World } from './world.ts';
import { encounterOf } from './world.ts';

/** The decisions of one past act, in order, as they stand in this world. */
export function pastDecisions(world: World, encounter: string, index: number): readonly Decision[] {
  const written = writtenOf(world, encounter);
  const act = written.past[index];
  if (!act) return [];
  const now = encounterOf(world, encounter);
  switch (act.act) {
    case 'code': {
      const sheet = sheetOf(applyChanges(written.key, act.changes), written.place, written.chart, []);
      const settled = stepOf(now.position) === 'outcome'; // our own review found something
      return [
        ...(settled ? [{ kind: 'returnToCoder', encounter, reason: 'own review' } as const] : []),
        { kind: 'editSheet', encounter, sheet },
        { kind: 'finishCoding', encounter },
      ];
    }
    case 'checkEligibility':
      return [{ kind: 'checkEligibility', encounter, payer: act.payer }];
    case 'send': {
      const built = buildClaim(world.game, now, act.purpose);
      if (!built) throw new Error(`${encounter}: past act ${index} sends a claim before anything was coded`);
      const claim = applyToClaim(built, act.changes, (code) => chargeFor(world.game.tables, code, 1));
      const drafted: Decision[] = [{ kind: 'draftClaim', encounter, purpose: act.purpose }];
      if (act.changes.length > 0) drafted.push({ kind: 'editClaim', encounter, claim });
      const ready = drafted.reduce((w, decision) => decide(w, decision, false), world);
      drafted.push({ kind: 'submitClaim', encounter });
      const held = encounterOf(decide(ready, { kind: 'submitClaim', encounter }, false), encounter).position === 'claim.heldByEdits';
      return held ? [...drafted, { kind: 'submitClaim', encounter }] : drafted;
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
      return [{ kind: 'billPatient', encounter, cents: act.cents ?? Math.max(0, balanceOf(now.account, 'patient')) }];
    case 'appeal': {
      const last = lastSent(now);
      const answer = lastAnswer(last);
      if (!last || !answer) throw new Error(`${encounter}: past act ${index} appeals before the payer has decided anything`);
      const meant = answer.lines.filter((line) => speaksTo(act.ground, line)).map(({ number }) => number);
      const lines = act.lines.length > 0 ? act.lines : meant;
      return [{ kind: 'fileAppeal', encounter, claim: last.claim.id, lines, ground: act.ground, documents: act.documents }];
    }
    case 'askStatus': {
      const claim = now.claims[0]?.claim.id;
      return claim ? [{ kind: 'askStatus', encounter, claim }] : [];
    }
  }
}
