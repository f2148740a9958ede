// What came back about a claim: the answers of the two doors, requests for papers, remittances, and whatever the payer said when asked.

import type { SentClaim } from '../../../cycle/encounter.ts';
import { describe } from '../../../i18n/describe.ts';
import { formatDate, formatShortDate } from '../../../i18n/format.ts';
import { describeRule } from '../../../i18n/rules.ts';
import { Notice } from '../../common/Notice.tsx';
import { Appeals } from './Appeals.tsx';
import { AuditNotice } from './AuditNotice.tsx';
import { Doors } from './Doors.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';
import { expectedDay } from './expected.ts';
import { paperWord } from './paperWords.ts';
import { RemittanceView } from './RemittanceView.tsx';
import { Story } from './Story.tsx';

/** Newest first: the claim that stands, then what stood before it. */
export function Answers({ desk }: { readonly desk: Desk }) {
  const { encounter } = desk;
  const [newest, ...earlier] = encounter.claims.toReversed();
  return (
    <div className="stack bd-answers">
      {!newest && <p className="bd-empty">Nothing has been sent yet, so there is no answer.</p>}
      <AuditNotice desk={desk} />
      <Appeals desk={desk} />
      {newest && <OneClaim desk={desk} sent={newest} open />}
      <Said desk={desk} />
      <Story desk={desk} />
      {earlier.map((sent) => (
        <details key={sent.claim.id} className="bd-earlier" open={sent.remittances.some(({ id }) => !sent.posted.includes(id))}>
          <summary>
            Earlier: claim {sent.claim.id}, sent {formatDate(sent.sent)} to {payerIn(desk.world, sent.claim.payer)?.name}
          </summary>
          <OneClaim desk={desk} sent={sent} open={false} />
        </details>
      ))}
    </div>
  );
}

function OneClaim({ desk, sent, open }: { readonly desk: Desk; readonly sent: SentClaim; readonly open: boolean }) {
  const [newest, ...older] = sent.remittances.toReversed();
  return (
    <div className="stack">
      <Waiting desk={desk} sent={sent} open={open} />
      {newest && <RemittanceView desk={desk} sent={sent} remittance={newest} explain={open} />}
      {older.map((remittance) => (
        <details key={remittance.id} className="bd-earlier">
          <summary>
            Earlier remittance {remittance.id} of {formatDate(remittance.day)}
            {remittance.status === '22' && ' (reversal)'}
          </summary>
          <RemittanceView desk={desk} sent={sent} remittance={remittance} explain={false} />
        </details>
      ))}
      <Doors desk={desk} sent={sent} folded={newest !== undefined} />
    </div>
  );
}

/** What to do about a claim that looks like a second copy. */
const SUSPECT_NEXT =
  'Look first for the answer to the earlier claim. If the service was done once, post that answer and send no third claim; if twice, send the note that shows both.';

/** What is being waited for, where no answer has come yet. */
function Waiting({ desk, sent, open }: { readonly desk: Desk; readonly sent: SentClaim; readonly open: boolean }) {
  const { encounter, world, wording, practice } = desk;
  if (sent.state === 'pended' && sent.pend) {
    const letter = wording.recordsLetters.get('recordsAsked');
    const paper = paperWord(sent.pend.document);
    return (
      <Notice kind="warn" title={`${letter?.name ?? 'Records wanted'}: ${paper.toLowerCase()}, by ${formatDate(sent.pend.dueDay)}`}>
        {describeRule(sent.pend.trace)} {letter?.plain} The letter came on {formatDate(sent.pend.day)} for claim {sent.claimNumber}.
        {practice && ` ${sent.pend.trace.rule === 'suspectDuplicate' ? SUSPECT_NEXT : (letter?.nextAct ?? '')}`}
      </Notice>
    );
  }
  const expected = open && encounter.position !== 'outcome.audited' ? expectedDay(world, encounter) : null; // the audit's letter says its own days
  if (expected === null) return null;
  const name = payerIn(world, sent.claim.payer)?.name ?? 'The payer';
  return expected < world.day ? (
    <Notice kind="warn" title={`No answer since ${formatShortDate(expected)}`}>
      {name} usually answers by then. A question about the claim’s status costs little.
    </Notice>
  ) : (
    <Notice title={`An answer is usual about ${formatShortDate(expected)}`}>Nothing has to be done until then.</Notice>
  );
}

/** Answers to questions: status, calls and reopenings. */
function Said({ desk }: { readonly desk: Desk }) {
  const { world, encounter, wording } = desk;
  const entries = world.journal.filter(
    ({ encounter: id, event }) =>
      id === encounter.id && ['statusAnswered', 'payerAnswered', 'callEnded', 'reopeningDecided', 'patientReplied'].includes(event.kind),
  );
  if (entries.length === 0) return null;
  return (
    <section>
      <h3 className="kicker">What was said</h3>
      <ul className="bd-said">
        {entries.toReversed().map((entry) => (
          <li key={entry.seq}>
            <span className="num soft">{formatShortDate(entry.day)}</span> {describe(entry, world, wording)}{' '}
            {entry.event.kind === 'reopeningDecided' && (
              <span className="soft">
                {wording.appealOutcomes.get(entry.event.granted ? 'reopeningGranted' : 'reopeningRefused')?.plain}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
