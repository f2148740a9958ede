// What payers' audits found and took: the habit that brought the letter, claim by claim, and what was carried over to those nobody read.

import type { Audit } from '../../cycle/outcome/audit.ts';
import type { World } from '../../engine/world.ts';
import { auditShare, HABIT } from '../../i18n/audits.ts';
import { formatDate, formatMoney, formatShare } from '../../i18n/format.ts';
import { DataTable } from '../common/DataTable.tsx';
import { Code } from '../common/Text.tsx';

interface Row {
  readonly claim: string;
  readonly paid: number;
  readonly found: number;
  readonly taken: number | null; // null: not yet
  readonly answer: string;
}

/** One row for each claim of the sample, read off the journal, so that a later audit hides no earlier one. */
function rowsOf(world: World, audit: Audit): readonly Row[] {
  return audit.sample.map((claim): Row => {
    const events = world.journal.map((entry) => entry.event).filter((event) => 'audit' in event && event.audit === audit.id);
    const own = events.filter((event) => 'claim' in event && event.claim === claim);
    const found = own.find((event) => event.kind === 'auditFound');
    const settled = own.find((event) => event.kind === 'auditSettled');
    const sent = own.some((event) => event.kind === 'auditAnswered' && !event.rebuttal);
    const rebutted = own.some((event) => event.kind === 'auditAnswered' && event.rebuttal);
    const remittance = world.encounters.flatMap((e) => e.claims).find((one) => one.claim.id === claim)?.remittances[0];
    const foundCents = found?.kind === 'auditFound' ? found.cents : 0;
    const takenCents = settled?.kind === 'auditSettled' ? settled.cents : null;
    const answer = rebutted ? (takenCents === 0 ? 'answered, and accepted' : 'answered') : sent ? 'record sent' : 'no record sent';
    return {
      claim,
      paid: remittance?.lines.reduce((sum, line) => sum + line.paid, 0) ?? 0,
      found: foundCents,
      taken: takenCents,
      answer,
    };
  });
}

function Outcome({ audit, name }: { readonly audit: Audit; readonly name: string }) {
  const final = audit.result ?? audit.finding;
  if (!final) return <p>It was not yet decided when the game ended.</p>;
  const bound = audit.result ? '' : ' Nothing has been taken yet.';
  return (
    <p>
      Of {formatMoney(final.paid)} paid on the sample, {formatMoney(final.error)} ({formatShare(final.errorBps)}) was not supported.{' '}
      {final.carriedOver > 0
        ? `From there ${name} carried the same share over to the claims nobody read: ${formatMoney(final.carriedOver)} more, in one sum beside the claims.`
        : audit.claims.length > audit.sample.length && 'Too little to be carried over to the claims nobody read.'}
      {bound}
    </p>
  );
}

/** The section of the debrief; nothing where no payer looked back. */
export function Audits({ world, payerName }: { readonly world: World; readonly payerName: (id: string) => string }) {
  if (world.audits.length === 0) return null;
  return (
    <section aria-labelledby="audits-title" className="stack">
      <h2 id="audits-title">When the payer looked back</h2>
      {world.audits.map((audit) => (
        <div key={audit.id} className="stack">
          <p>
            {payerName(audit.payer)} wrote on {formatDate(audit.opened)}. {HABIT[audit.pattern]} {auditShare(audit)}.
          </p>
          <DataTable
            caption={`Claims of the audit of ${payerName(audit.payer)}`}
            hideCaption
            cards
            rows={rowsOf(world, audit)}
            rowKey={(row) => row.claim}
            columns={[
              { key: 'claim', header: 'Claim', rowHeader: true, cell: (row) => <Code>{row.claim}</Code> },
              { key: 'paid', header: 'Was paid', align: 'end', cell: (row) => <span className="num">{formatMoney(row.paid)}</span> },
              { key: 'found', header: 'Not supported', align: 'end', cell: (row) => <span className="num">{formatMoney(row.found)}</span> },
              { key: 'answer', header: 'Our answer', cell: (row) => row.answer },
              {
                key: 'taken',
                header: 'Taken back',
                align: 'end',
                cell: (row) => <strong className="num">{row.taken === null ? '–' : formatMoney(row.taken)}</strong>,
              },
            ]}
          />
          <Outcome audit={audit} name={payerName(audit.payer)} />
        </div>
      ))}
    </section>
  );
}
