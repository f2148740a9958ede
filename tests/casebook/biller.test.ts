// The biller's casebook against the payers: every remittance of its cases comes out to the cent.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Authorization, EarlierService } from '../../src/cycle/care/patient.ts';
import type { Claim, DocumentKind, PriorPayment } from '../../src/cycle/claim/claim.ts';
import { adjudicate } from '../../src/cycle/review/adjudicate.ts';
import { assembleRemittance, reversalOf } from '../../src/cycle/review/remittance.ts';
import type { RecordReview } from '../../src/cycle/review/reviewInput.ts';
import { answerOf, type ClaimRow, claimOf, day, decided, historyLine, inputOf, NOTHING_USED, patientNamed, payerNamed } from './desk.ts';

interface LineRow {
  readonly line: number;
  readonly code: string;
  readonly allowed: number;
  readonly paid: number;
  readonly adjustments: string; // 'CO-45:4620 PR-3:3000'
  readonly remarks: readonly string[];
}
interface Row extends ClaimRow {
  readonly id: string;
  readonly set: string;
  readonly decided: string;
  readonly status: string;
  readonly lines: readonly LineRow[];
  readonly received?: string;
  readonly today?: string;
  readonly used?: Partial<typeof NOTHING_USED>;
  readonly claim?: Partial<Claim>;
  readonly prior?: {
    readonly payer: string;
    readonly day: string;
    readonly lines: readonly Omit<PriorPayment['lines'][number], 'denial'>[];
  };
  readonly authorizations?: readonly {
    kind: Authorization['kind'];
    number: string;
    procedures?: string[];
    units: number;
    from: string;
    to: string;
  }[];
  readonly history?: readonly { code: string; day: string; charge: number }[];
  readonly earlier?: readonly { code: string; day: string; provider: string; modifiers?: string[] }[];
  readonly records?: readonly DocumentKind[];
  readonly record?: RecordReview;
  readonly fee?: Readonly<Record<string, number>>; // a wrong price in the payer's file
  readonly differs?: string;
  readonly remarks?: Readonly<Record<string, readonly string[]>>; // by code, where `differs` is about the remark
  readonly answers?: Readonly<Record<string, string>>; // by code, where `differs` is about the answer
}

const { remittances } = JSON.parse(readFileSync(new URL('biller.json', import.meta.url), 'utf8')) as {
  readonly remittances: readonly Row[];
};

function decide(row: Row) {
  const prior = row.prior
    ? { payers: [row.prior.payer], remittanceDay: day(row.prior.day), lines: row.prior.lines.map((line) => ({ ...line, denial: null })) }
    : null;
  const claim: Claim = { ...claimOf(row), prior };
  const payer = payerNamed(row.payer);
  const wrong = Object.entries(row.fee ?? {}).map(([code, feeCents]) => ({ code, feeCents }));
  const exceptions = [...payer.feeSchedule.exceptions.filter((one) => !(one.code in (row.fee ?? {}))), ...wrong];
  const earlier: EarlierService[] = (row.earlier ?? []).map((one) => ({
    code: one.code,
    day: day(one.day),
    provider: one.provider,
    modifiers: one.modifiers ?? [],
  }));
  return decided(
    adjudicate(
      inputOf(row, {
        claim,
        payer: { ...payer, feeSchedule: { ...payer.feeSchedule, exceptions } },
        patient: { ...patientNamed(row.patient), earlier },
        received: row.received ? day(row.received) : day(row.day) + 2,
        today: day(row.today ?? row.decided),
        accumulators: { ...NOTHING_USED, ...row.used },
        history: (row.history ?? []).map((one) => historyLine({ code: one.code, from: day(one.day), charge: one.charge })),
        authorizations: (row.authorizations ?? []).map((one) => ({
          kind: one.kind,
          verdict: 'granted',
          provider: null,
          payer: row.payer,
          number: one.number,
          procedures: one.procedures ?? [],
          units: one.units,
          from: day(one.from),
          to: day(one.to),
          late: false,
          onFile: true,
        })),
        records: row.records ?? [],
        recordReview: row.record ?? null,
      }),
    ),
  );
}

describe.each(remittances)('$id: $payer on $decided', (row) => {
  test('the remittance comes out to the cent', () => {
    const result = decide(row);
    const shown = result.lines.map((line) => ({
      line: line.number,
      code: line.code,
      allowed: line.allowed,
      paid: line.paid,
      adjustments: line.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' '),
      remarks: line.rarcs,
    }));
    if (row.answers) expect(Object.fromEntries(result.lines.map((line) => [line.code, answerOf(line)]))).toEqual(row.answers);
    else expect(shown).toEqual(row.lines.map((line) => ({ ...line, remarks: row.remarks?.[line.code] ?? line.remarks })));
    // 19 is 1 plus the forwarding, which is the engine's act.
    expect(result.status).toBe(row.status === '19' ? '1' : row.status);
  });

  test('the paper and its reversal balance', () => {
    const head = {
      id: 'R-1',
      claim: 'C-1',
      payer: row.payer,
      day: day(row.decided),
      claimNumber: 'X-1',
      forwardedTo: null,
      short: 0,
    };
    const paper = assembleRemittance(head, decide(row));
    const back = reversalOf(paper, 'R-2', paper.day + 1);
    expect(back.lines.map((line) => line.charge + (paper.lines.find((one) => one.number === line.number)?.charge ?? 0))).toEqual(
      paper.lines.map(() => 0),
    );
  });
});
