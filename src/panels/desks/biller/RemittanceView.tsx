// One remittance by line: what was charged, what the payer made of it, and why.

import type { ReactNode } from 'react';
import type { SentClaim } from '../../../cycle/encounter.ts';
import type { Cents } from '../../../cycle/money.ts';
import { levelCutOf, permissionCutOf } from '../../../cycle/outcome/ledger.ts';
import type { DeterminedLine, Remittance } from '../../../cycle/review/determination.ts';
import { chequeWith } from '../../../engine/cheques.ts';
import { formatDate, formatMoney, inCountry } from '../../../i18n/format.ts';
import { Chip } from '../../common/Chip.tsx';
import { type Column, DataTable } from '../../common/DataTable.tsx';
import { Term } from '../../common/glossary.tsx';
import { Notice } from '../../common/Notice.tsx';
import { Code } from '../../common/Text.tsx';
import { ChequeView, isWorthShowing } from './ChequeView.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';
import { AllowedAmount } from './PriceSum.tsx';
import { ReasonNotice, Reasons, RemarkChip } from './Reasons.tsx';
import { columnSums, columnsOf } from './sums.ts';
import './remittance.css';

interface RemittanceViewProps {
  readonly desk: Desk;
  readonly sent: SentClaim;
  readonly remittance: Remittance;
  readonly explain: boolean; // spell the denial out below the table
}

const DASH = '–';
const amount = (cents: number | null): string => (cents === null ? DASH : formatMoney(cents));

/** The remittance as a table that balances, with its claim-level and provider-level parts. */
export function RemittanceView({ desk, sent, remittance, explain }: RemittanceViewProps) {
  const { wording, world } = desk;
  const payer = payerIn(world, remittance.payer)?.name ?? remittance.payer;
  const cheque = explain ? chequeWith(world, remittance.id) : null;
  const posted = sent.posted.includes(remittance.id);
  const status = wording.claimStatus(remittance.status);
  return (
    <section className="bd-remittance">
      <DataTable
        caption={
          <>
            {inCountry({
              US: <Term id="Remittance advice (835)">Remittance</Term>,
              IN: <Term>Settlement letter</Term>,
            })}{' '}
            {remittance.id} · {payer} · {formatDate(remittance.day)} · {remittance.claimNumber}{' '}
          </>
        }
        columns={columns(desk, remittance)}
        rows={remittance.lines}
        rowKey={(line) => String(line.number)}
        cards
      />
      <p className="bd-remittance-foot">
        <Chip tone={posted ? 'ok' : 'wait'} mark={posted ? 'ok' : 'waiting'}>
          {posted ? 'posted' : 'not posted yet'}
        </Chip>{' '}
        <span title={status?.plain}>
          {inCountry<ReactNode>({
            US: (
              <>
                {status?.name} <span className="soft">(status {remittance.status})</span>
              </>
            ),
            IN: remittance.status === '22' ? 'Settlement taken back' : 'Settled',
          })}
        </span>
        {remittance.forwardedTo && <span> · forwarded to {payerIn(world, remittance.forwardedTo)?.name}</span>}
        {remittance.remarks.map((remark) => (
          <RemarkChip key={remark} remark={remark} wording={wording} />
        ))}
      </p>
      <Balance remittance={remittance} />
      {cheque && isWorthShowing(cheque) && <ChequeView desk={desk} cheque={cheque} />}
      {explain && remittance.short > 0 && <Short remittance={remittance} />}
      {explain && <Withheld cents={permissionCutOf(remittance.lines)} />}
      {explain && <ReasonNotice desk={desk} remittance={remittance} />}
    </section>
  );
}

/** A part of the payment kept back for want of a permission (197, 210). */
function Withheld({ cents }: { readonly cents: Cents }) {
  if (cents <= 0) return null;
  return (
    <Notice kind="warn" title={`${formatMoney(cents)} ${inCountry({ US: 'withheld for the permission', IN: 'above the sanctioned sum' })}`}>
      {inCountry({
        US: 'It was missing or came late. That is an avoidable loss and no matter of the contract: it stays open until a permission given afterwards brings it back, or it is written off under its own name.',
        IN: 'Nobody asked for it before discharge. That is an avoidable loss, no matter of the agreement and never the patient’s: it stays open until it is written off under its own name.',
      })}
    </Notice>
  );
}

/** What stays open when this answer is posted: a fee below the contract, or a visit paid as a lower level (150). */
function Short({ remittance }: { readonly remittance: Remittance }) {
  const level = levelCutOf(remittance.lines);
  if (level === remittance.short)
    return (
      <Notice kind="warn" title={`${formatMoney(level)} cut for the level`}>
        The payer paid the visit as a lower level. The cut stays open: send the note where it bears the level out, or give it up where it
        does not.
      </Notice>
    );
  return (
    <Notice kind="warn" title={`${formatMoney(remittance.short)} less than the contract`}>
      The payer allowed less than the contract says. That can be disputed.
    </Notice>
  );
}

function columns(desk: Desk, remittance: Remittance): readonly Column<DeterminedLine>[] {
  const sums = columnSums(remittance);
  const units = remittance.lines.some((line) => line.units !== 1);
  const end = { align: 'end' } as const;
  const bare = inCountry({ US: false, IN: sums.denied === 0 }); // heads of a bill need room for their names
  const all: readonly (Column<DeterminedLine> | null)[] = [
    {
      key: 'service',
      header: inCountry({ US: 'Service', IN: 'Head of the bill' }),
      rowHeader: true,
      cell: (line) => <ServiceName desk={desk} code={line.code} />,
      foot: 'Claim',
    },
    bare
      ? null
      : {
          key: 'mod',
          header: 'mod',
          cell: (line) => (line.modifiers.length > 0 ? <Code>{line.modifiers.join(' ')}</Code> : null),
          foot: null,
        },
    units && !bare ? { key: 'units', header: 'units', ...end, cell: (line) => line.units, foot: null } : null,
    {
      key: 'charge',
      label: 'charge',
      header: <Term id="Charge">charge</Term>,
      ...end,
      cell: (line) => amount(line.charge),
      foot: amount(sums.charge),
    },
    {
      key: 'allowed',
      label: 'allowed',
      header: <Term id="Allowed amount">allowed</Term>,
      ...end,
      cell: (line) => (line.denied ? DASH : <AllowedAmount line={line} />),
      foot: amount(sums.allowed),
    },
    {
      key: 'contractual',
      label: inCountry({ US: 'contractual', IN: 'agreement' }),
      header: inCountry<ReactNode>({ US: <Term id="Contractual adjustment">contractual</Term>, IN: 'agreement' }),
      ...end,
      cell: (line) => amount(columnsOf(line).contractual),
      foot: amount(sums.contractual),
    },
    bare
      ? null
      : {
          key: 'denied',
          label: inCountry({ US: 'denied', IN: 'disallowed' }),
          header: inCountry<ReactNode>({ US: <Term id="Denial">denied</Term>, IN: <Term id="Repudiation">disallowed</Term> }),
          ...end,
          cell: (line) => amount(columnsOf(line).denied),
          foot: amount(sums.denied),
        },
    { key: 'patient', header: 'patient', ...end, cell: (line) => amount(columnsOf(line).patient), foot: amount(sums.patient) },
    sums.other === 0
      ? null
      : { key: 'other', header: 'other', ...end, cell: (line) => amount(columnsOf(line).other), foot: amount(sums.other) },
    { key: 'paid', header: 'paid', ...end, cell: (line) => amount(line.paid), foot: amount(sums.paid) },
    { key: 'why', header: 'why', cell: (line) => <Reasons desk={desk} line={line} />, foot: null },
  ];
  return all.filter((column) => column !== null);
}

/** The code of a service; a head of a hospital's bill by its name. */
function ServiceName({ desk, code }: { readonly desk: Desk; readonly code: string }) {
  const title = desk.world.game.tables.services.get(code)?.title ?? code;
  return inCountry({ US: <Code>{code}</Code>, IN: <>{title}</> });
}

/** Every cent of the charge in one place. */
function Balance({ remittance }: { readonly remittance: Remittance }) {
  const { charge, paid, contractual, patient, denied, other } = columnSums(remittance);
  const parts = [
    `${formatMoney(paid)} paid`,
    `${formatMoney(contractual)} ${inCountry({ US: 'contractual', IN: 'agreement' })}`,
    `${formatMoney(patient)} patient`,
    denied !== 0 && `${formatMoney(denied)} ${inCountry({ US: 'denied', IN: 'disallowed' })}`,
    other !== 0 && `${formatMoney(other)} other`,
  ].filter((part) => part !== false);
  return (
    <p className="bd-balance num">
      <b>{formatMoney(charge)}</b> charge = {parts.join(' + ')}
    </p>
  );
}
