// The coder's casebook against the payers: each right sheet passes, and each mistake gets the answer the casebook tells.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EarlierService } from '../../src/cycle/care/patient.ts';
import type { Claim, DocumentKind } from '../../src/cycle/claim/claim.ts';
import { frontDoor } from '../../src/cycle/claim/frontDoor.ts';
import { adjudicate } from '../../src/cycle/review/adjudicate.ts';
import type { Decided, Determination } from '../../src/cycle/review/determination.ts';
import { type RecordReview, type ReviewInput, SUPPORTS_ALL } from '../../src/cycle/review/reviewInput.ts';
import {
  answerOf,
  type ClaimRow,
  claimOf,
  day,
  decided,
  groups,
  inputOf,
  patientNamed,
  payerNamed,
  providerNamed,
  providers,
  type ServiceRow,
  tables,
} from './desk.ts';

interface Mistake {
  readonly what: string;
  readonly diagnoses?: readonly string[];
  readonly services?: readonly ServiceRow[];
  readonly claim?: {
    readonly member?: string;
    readonly payer?: string;
    readonly renderer?: string;
    readonly attach?: readonly DocumentKind[];
  };
  readonly answer: {
    readonly reaction: string;
    readonly lines?: 'all' | readonly string[];
    readonly reason?: string;
    readonly remark?: string | null;
  };
  readonly cents?: number;
  readonly differs?: string; // where facts and casebook part: what the payer answers instead, and why
}
interface Case extends ClaimRow {
  readonly id: string;
  readonly attach?: readonly DocumentKind[];
  readonly mistakes: readonly Mistake[];
}

const { cases } = JSON.parse(readFileSync(new URL('coder.json', import.meta.url), 'utf8')) as { readonly cases: readonly Case[] };

/** What the casebook takes for granted of these patients beside practice.md. */
const EARLIER: Readonly<Record<string, readonly EarlierService[]>> = {
  P26: [
    { code: 'G0438', day: day('2024-01-30'), provider: 'OKA', modifiers: [] },
    { code: 'G0439', day: day('2025-02-12'), provider: 'OKA', modifiers: [] },
  ],
};

function review(one: Case, mistake: Mistake | null): Determination {
  const changed = mistake?.claim ?? {};
  const payer = changed.payer ?? one.payer;
  const attachments = changed.attach ?? one.attach ?? [];
  const rendered: Partial<Claim> = changed.renderer
    ? { renderingNpi: providerNamed(changed.renderer).npi, renderingName: providerNamed(changed.renderer).name }
    : {};
  const member: Partial<Claim> = changed.member ? { member: changed.member } : {};
  const row: ClaimRow = { ...one, payer, diagnoses: mistake?.diagnoses ?? one.diagnoses, services: mistake?.services ?? one.services };
  const claim = { ...claimOf(row), ...rendered, ...member, attachments, ...(one.id === 'OC-01' ? { employmentRelated: true } : {}) };
  const over: Partial<ReviewInput> = { claim, recordReview: attachments.includes('note') ? recordOf(one) : null, ...whenOf(one) };
  const patient = patientNamed(one.patient);
  return adjudicate(inputOf(row, { ...over, patient: { ...patient, earlier: EARLIER[one.patient] ?? [] } }));
}

/** The note supports the right sheet. */
function recordOf(one: Case): RecordReview {
  const visit = one.services.find((service) => tables.services.get(service.code)?.kind === 'visit');
  return { ...SUPPORTS_ALL, separateVisit: visit !== undefined && one.services.length > 1, visitCode: visit?.code ?? null };
}

/** Two patients whose cover reaches the file late are billed once it has. */
function whenOf(one: Case): Partial<ReviewInput> {
  if (one.id === 'OC-08' || one.id === 'AD-05') return { received: day('2026-03-11'), today: day('2026-04-02') };
  return one.id === 'OC-06' ? { received: day('2026-03-25'), today: day('2026-04-24') } : {};
}

/** Codes the answer speaks of, with the allowed amount they would have had on the right sheet. */
function denials(answer: Decided): readonly string[] {
  return answer.lines.filter((line) => line.denied).map((line) => `${line.code} ${answerOf(line)}`);
}

function allowedSum(answer: Decided): number {
  // A visit in the monthly sum allows its copay alone; the casebook counts prices.
  return answer.lines.reduce((sum, line) => sum + line.allowed, 0);
}

describe.each(cases)('$id at $payer', (one) => {
  test('the right sheet is decided without a denial', () => {
    expect(denials(decided(review(one, null)))).toEqual([]);
  });

  test.each(one.mistakes.map((mistake) => ({ ...mistake, mistake })))('$what', ({ mistake }) => {
    const { answer } = mistake;
    if (answer.reaction === 'rejected') {
      const row: ClaimRow = { ...one, ...mistake } as ClaimRow;
      const door = frontDoor({
        claim: claimOf(row),
        payer: payerNamed(one.payer),
        providers,
        groups,
        patient: patientNamed(one.patient),
        today: day(one.day) + 1,
        tables,
        knownClaimNumbers: [],
        pendingClaimNumbers: [],
      });
      expect(door).toMatchObject({ category: 'A8', message: 'pointerEmpty' });
      return;
    }
    const determination = review(one, mistake);
    if (answer.reaction === 'pended') {
      expect(determination.kind).toBe('pended');
      return;
    }
    const result = decided(determination);
    if (answer.reaction === 'denied') {
      const expected = `${answer.reason}${answer.remark ? ` ${answer.remark}` : ''}`;
      const lines = result.lines.filter((line) => answer.lines === 'all' || answer.lines?.includes(line.code));
      expect(lines.map(answerOf)).toEqual(lines.map(() => expected));
      expect(lines.length).toBeGreaterThan(0);
      // What falls beside it fell with it: an add-on or a drug that lost its service.
      const others = result.lines.filter((line) => line.denied && !lines.includes(line));
      expect(others.map(answerOf)).toEqual(others.map(() => 'CO-B15 N674'));
    } else if (answer.reaction === 'reduced') {
      const line = result.lines.find((one) => answer.lines === 'all' || answer.lines?.includes(one.code));
      expect(line?.adjustments.map((one) => `${one.group}-${one.carc}`)).toContain(answer.reason);
      expect(line?.rarcs).toContain(answer.remark);
    } else {
      expect(denials(result)).toEqual([]);
      const difference = Math.abs(allowedSum(result) - allowedSum(decided(review(one, null))));
      if (mistake.cents !== undefined) expect(difference).toBe(mistake.cents);
    }
  });
});
