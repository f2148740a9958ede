// Whom a payer audits: its data run over what it has paid, the habit that stands out, and the letters.

import { conceptsOf } from '../cycle/coding/modifiers.ts';
import { workingDayOnOrAfter } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import { type PaidClaim, sampleOf, selectPattern } from '../cycle/outcome/audit.ts';
import { addDue, type DueEvent } from './agenda.ts';
import { type DraftWorld, draftOf } from './change.ts';
import { advance, note, PAYER } from './edit.ts';
import { payerOf } from './payerReading.ts';
import { lastAnswer, lastSent } from './standing.ts';
import { holidaysOf, type World } from './world.ts';

/** The practice-wide events of an audit. */
export type AuditEvent = Extract<DueEvent, { kind: 'auditRun' | 'auditReview' | 'auditTakeBack' }>;

/** Arranges a step of an audit; it belongs to no single encounter. */
export function arrangeAudit(world: DraftWorld, day: number, event: AuditEvent): void {
  addDue(world.agenda, { day, seq: world.nextSeq, encounter: null, event });
  world.nextSeq += 1;
}

function paidClaims(
  world: DraftWorld,
  payer: string,
  since: number,
): readonly { readonly encounter: Encounter; readonly claim: PaidClaim }[] {
  const tables = world.game.tables as World['game']['tables'];
  return world.encounters.flatMap((encounter) => {
    const sent = lastSent(encounter);
    const answer = lastAnswer(sent);
    if (sent?.state !== 'decided' || sent.claim.payer !== payer || sent.claim.rank !== 1 || !answer || answer.day < since) return [];
    const lines = answer.lines.flatMap(({ denied, code, modifiers }) => {
      const service = tables.services.get(code);
      return denied || !service ? [] : [{ service, modifiers, concepts: conceptsOf(tables, modifiers) }];
    });
    const paid = sumCents(answer.lines.map((line) => line.paid));
    return [{ encounter, claim: { claim: sent.claim.id, claimNumber: sent.claimNumber ?? '', paid, lines } }];
  });
}

/** The payer's data run: if a habit stands out, letters go out that day. */
export function runAudit(world: DraftWorld, payerId: string): void {
  const payer = payerOf(world, payerId);
  const since = world.day - payer.overpayment.lookBackDays;
  const found = paidClaims(world, payerId, since);
  const selection = selectPattern(
    payer.audit.norms,
    found.map(({ claim }) => claim),
  );
  if (!selection) return;
  const ofClaim = (claim: PaidClaim) => found.find((f) => f.claim === claim)?.encounter;
  const open = selection.claims.filter((claim) => {
    const encounter = ofClaim(claim);
    return encounter !== undefined && mayHappen(encounter.position, 'audited');
  });
  const sample = sampleOf(open, payer.audit.mostRecords);
  if (sample.length === 0) return;
  const dueDay = world.day + payer.recordsRequests.answerWithinDays;
  const id = `AU-${world.audits.length + 1}`;
  const unread = selection.claims.filter((claim) => !sample.includes(claim));
  const { pattern, shown, of, peerBps } = selection;
  world.audits.push({
    id,
    payer: payerId,
    opened: world.day,
    since,
    dueDay,
    pattern,
    shown,
    of,
    peerBps,
    claims: selection.claims.map((claim) => claim.claim),
    sample: sample.map((claim) => claim.claim),
    unreadPaid: sumCents(unread.map((claim) => claim.paid)),
    finding: null,
    result: null,
  });
  for (const claim of sample) {
    const found = ofClaim(claim);
    if (!found) continue;
    const encounter = draftOf(world, found.id);
    encounter.audit = {
      audit: id,
      claim: claim.claim,
      asked: world.day,
      dueDay,
      answered: null,
      finding: null,
      rebutted: null,
      settled: null,
    };
    note(world, encounter, PAYER, { kind: 'auditOpened', audit: id, claim: claim.claim, dueDay });
    advance(world, encounter, 'audited');
  }
  arrangeAudit(world, workingDayOnOrAfter(dueDay + payer.audit.findingDays, holidaysOf(world)), { kind: 'auditReview', audit: id });
}
