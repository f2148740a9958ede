// The account of the encounter: every dollar of the charge in one line, then the entries that brought it there.

import type { Encounter } from '../../../cycle/encounter.ts';
import type { LedgerEntry, Statement } from '../../../cycle/outcome/account.ts';
import { balanceOf } from '../../../cycle/outcome/ledger.ts';
import { formatDate, formatMoney, formatShortDate, inCountry } from '../../../i18n/format.ts';
import type { Wording } from '../../../scenario/wording.ts';
import { type Column, DataTable } from '../../common/DataTable.tsx';
import { Figure } from '../../common/Figure.tsx';
import { Code } from '../../common/Text.tsx';
import type { Desk } from './desk.ts';
import { keyed } from './keyed.ts';
import { PatientSide } from './PatientSide.tsx';
import { Story } from './Story.tsx';
import { accountParts, type Part } from './sums.ts';
import { writeOffName } from './words.ts';

/** Balance, entries, statements and the story. */
export function Ledger({ desk }: { readonly desk: Desk }) {
  const { encounter } = desk;
  const { account } = encounter;
  const { charge, parts } = accountParts(encounter);
  const credit = balanceOf(account) < 0;
  return (
    <div className="stack">
      <dl className="figures">
        <Figure name="Charge" value={formatMoney(charge)} />
        <Figure
          name="Open with payers"
          value={formatMoney(balanceOf(account, 'insurance'))}
          formula="What is open and still expected from a payer, or waits for a decision of the desk."
        />
        <Figure
          name="Open with the patient"
          value={formatMoney(balanceOf(account, 'patient'))}
          formula="Only what a payer laid on the patient comes here, after the last payer has answered."
        />
        <Figure
          name={credit ? 'Credit' : 'Open in all'}
          value={formatMoney(Math.abs(balanceOf(account)))}
          {...(credit && { tone: 'deny' as const })}
        />
      </dl>
      {charge !== 0 && (
        <p className="bd-balance num">
          <b>{formatMoney(charge)}</b> charge = {sentenceOf(parts)}
        </p>
      )}
      <DataTable
        caption="Entries"
        columns={COLUMNS}
        rows={account.map((entry, index) => ({ ...entry, index }))}
        rowKey={(entry) => String(entry.index)}
        cards
        empty="Nothing is booked yet. Charges are entered when the claim goes out."
      />
      <Statements desk={desk} />
      <PatientSide desk={desk} />
      <Story desk={desk} />
    </div>
  );
}

/** The parts of the charge as one sum; what is nothing is not said, but that nothing is open is. */
function sentenceOf(parts: readonly Part[]): string {
  const said = parts
    .filter(({ cents }) => cents !== 0)
    .map(({ cents, name }, index) =>
      cents < 0 && index > 0 ? `− ${formatMoney(0 - cents)} ${name}` : `${index > 0 ? '+ ' : ''}${formatMoney(cents)} ${name}`,
    );
  return `${said.join(' ')}${parts.slice(-2).every(({ cents }) => cents === 0) ? ', nothing open' : ''}`;
}

type Entry = LedgerEntry & { readonly index: number };

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'day', header: 'day', cell: (entry) => <span className="num">{formatDate(entry.day)}</span> },
  { key: 'what', header: 'what', rowHeader: true, cell: whatOf },
  { key: 'part', header: 'part', cell: (entry) => (entry.part === 'insurance' ? 'payers' : 'patient') },
  {
    key: 'reference',
    header: 'reference',
    cell: (entry) => <Code>{inCountry({ US: entry.reference, IN: entry.reference === 'copay' ? 'deposit' : entry.reference })}</Code>,
  },
  { key: 'cents', header: 'amount', align: 'end', cell: (entry) => formatMoney(entry.cents) },
];

/** What an entry is, in the ledger's words. */
export function whatOf(entry: LedgerEntry): string {
  switch (entry.kind) {
    case 'charge':
      return 'Charge';
    case 'payerPayment':
      return entry.cents > 0 ? 'Payment taken back' : 'Payment by the payer';
    case 'patientPayment':
      return 'Payment by the patient';
    case 'writeOff':
      return `${entry.cents > 0 ? 'Write-off taken back' : 'Write-off'}${entry.reason ? `: ${writeOffName(entry.reason)}` : ''}`;
    case 'transfer':
      return entry.part === 'patient' ? 'Moved to the patient' : 'Moved from the payers';
    case 'refund':
      return 'Refund';
  }
}

function Statements({ desk }: { readonly desk: Desk }) {
  const { encounter, wording } = desk;
  if (encounter.statements.length === 0) return null;
  return (
    <section>
      <h3 className="kicker">Statements</h3>
      <ol className="bd-said">
        {keyed(encounter.statements, ({ day }) => String(day)).map(({ key, item: statement }) => (
          <li key={key}>
            <span className="num soft">{formatShortDate(statement.day)}</span> <b className="num">{formatMoney(statement.cents)}</b>{' '}
            {statementWords(encounter, statement, wording)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What became of a statement: taken back, at rest under a plan or a help form, explained, answered or not. */
export function statementWords(encounter: Encounter, statement: Statement, wording: Wording): string {
  if (statement.cancelled) return 'taken back';
  if (statement.reply === 'none') return 'no answer at all';
  if (statement.reply !== null) return patientWords(wording.patientReplies.get(statement.reply)?.template, statement.cents);
  if (encounter.plan) return 'paid in parts, by the plan';
  if (encounter.help && encounter.help.share === null) return 'rests until the help form is decided';
  const explained = encounter.contacts.findLast(({ day, answered }) => day >= statement.day && answered !== null)?.answered;
  return explained ? `asked about, answered on ${formatShortDate(explained.day)}; not paid yet` : 'no answer yet';
}

/** What the patient answered; the amount is the statement's, other blanks stay unsaid. */
function patientWords(template: string | undefined, cents: number): string {
  const words = template?.replaceAll('{amount}', formatMoney(cents));
  return words === undefined || words.includes('{') ? 'answered' : `answered: “${words}”`;
}
