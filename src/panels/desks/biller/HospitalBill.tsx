// The final bill of a hospital stay as it goes to the insurer: whose stay, by which sanctioned sum, and the bill head by head. Read, not typed: it follows from registration, chart and tariff.

import type { ReactNode } from 'react';
import type { Claim, ClaimLine, EditFinding } from '../../../cycle/claim/claim.ts';
import { findPayer } from '../../../cycle/payer.ts';
import { formatCount, formatDate, formatMoney } from '../../../i18n/format.ts';
import { type Column, DataTable } from '../../common/DataTable.tsx';
import { Term } from '../../common/glossary.tsx';
import { Code } from '../../common/Text.tsx';
import { Attachments } from './ClaimFoot.tsx';
import type { Desk } from './desk.ts';
import { keyed } from './keyed.ts';

interface HospitalBillProps {
  readonly desk: Desk;
  readonly claim: Claim;
  readonly findings: readonly EditFinding[];
  readonly onEdit: ((patch: Partial<Claim>) => void) | null; // null: to read only
  readonly head?: ReactNode; // what it is, in a few words above it
}

/** The bill. */
export function HospitalBill({ desk, claim, findings, onEdit, head }: HospitalBillProps) {
  const { scenario, tables } = desk.world.game;
  const sanctioned = desk.encounter.authorizations.filter((one) => one.payer === claim.payer && one.verdict === 'granted');
  const facts: readonly (readonly [name: string, text: string])[] = [
    ['Insurer', findPayer(scenario.payers, claim.payer)?.name ?? claim.payer],
    ['Policy number', claim.member],
    ['Patient', `${claim.patientName}, born ${formatDate(claim.patientBorn)}, ${claim.patientSex}`],
    ['Treating doctor', claim.renderingName],
    ['Hospital', claim.billingName],
    ['Discharged', claim.lines[0] ? formatDate(claim.lines[0].from) : '–'],
  ];
  return (
    <div className="bd-form">
      {head}
      <dl className="bd-boxes">
        {facts.map(([name, text]) => (
          <div key={name} className="bd-box">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div className="bd-box" data-found={findings.length > 0 || undefined}>
          <dt>
            <Term id="Pre-authorization (cashless)">Sanctioned</Term>
          </dt>
          <dd>
            {claim.authorization === null ? (
              'nothing: no pre-authorization on the bill'
            ) : (
              <>
                {formatMoney(sanctioned.reduce((sum, { units }) => sum + units * 100, 0))} under <Code>{claim.authorization}</Code>
              </>
            )}
          </dd>
        </div>
      </dl>
      <ul className="bd-said">
        {keyed(claim.diagnoses, (code) => code).map(({ key, item: code }) => (
          <li key={key}>
            <Code>{code}</Code> {tables.diagnoses.get(code)?.title}
          </li>
        ))}
      </ul>
      <DataTable caption="Final bill" cards columns={columnsOf(desk, claim)} rows={claim.lines} rowKey={(line) => String(line.number)} />
      <Attachments desk={desk} claim={claim} edit={onEdit ?? (() => {})} editable={onEdit !== null} />
    </div>
  );
}

function columnsOf({ world }: Desk, claim: Claim): readonly Column<ClaimLine>[] {
  const service = (line: ClaimLine) => world.game.tables.services.get(line.code);
  const end = { align: 'end' } as const;
  return [
    { key: 'head', header: 'Head of the bill', rowHeader: true, cell: (line) => service(line)?.title ?? line.code, foot: 'Total' },
    { key: 'code', header: 'code', cell: (line) => <Code>{line.code}</Code>, foot: null },
    { key: 'units', header: 'units', ...end, cell: (line) => formatCount(line.units), foot: null },
    { key: 'unit', header: 'of', cell: (line) => service(line)?.unitBasis, foot: null },
    { key: 'charge', header: 'amount', ...end, cell: (line) => formatMoney(line.charge), foot: formatMoney(claim.total) },
  ];
}
