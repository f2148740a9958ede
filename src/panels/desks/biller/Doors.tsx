// The acknowledgement of one claim, with its two doors kept apart: the clearinghouse sorts, only the payer's own acceptance is a filing.

import type { Acknowledgement } from '../../../cycle/claim/claim.ts';
import type { SentClaim } from '../../../cycle/encounter.ts';
import { sumCents } from '../../../cycle/money.ts';
import { formatDate, formatMoney, inCountry } from '../../../i18n/format.ts';
import { fill } from '../../../scenario/wording.ts';
import { Button } from '../../common/Button.tsx';
import { Term } from '../../common/glossary.tsx';
import { leadTo } from '../../common/leadTo.ts';
import { Mark, type MarkName } from '../../common/Mark.tsx';
import { Code } from '../../common/Text.tsx';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';

interface DoorsProps {
  readonly desk: Desk;
  readonly sent: SentClaim;
  readonly folded: boolean; // a remittance stands above: the doors are history
}

/** Both doors of a sent claim. */
export function Doors({ desk, sent, folded }: DoorsProps) {
  if (sent.purpose === 'reopening') return null; // it went by the payer's portal, past both doors
  if (sent.claim.medium === 'paper') return <ByMail desk={desk} sent={sent} />;
  const body = <TwoDoors desk={desk} sent={sent} />;
  if (!folded) {
    return (
      <section>
        <h3 className="kicker">
          <Term>Acknowledgement</Term> · claim {sent.claim.id} · sent {formatDate(sent.sent)}
        </h3>
        {body}
      </section>
    );
  }
  return (
    <details className="bd-earlier">
      <summary>Acknowledgement of claim {sent.claim.id}</summary>
      {body}
    </details>
  );
}

/** A form in the mail: it comes back, or nothing is heard of it before the payer's answer. */
function ByMail({ desk, sent }: Omit<DoorsProps, 'folded'>) {
  const returned = sent.acknowledgements[0];
  return (
    <section>
      <h3 className="kicker">
        By mail · claim {sent.claim.id} · sent {formatDate(sent.sent)}
      </h3>
      {returned ? (
        <Answer desk={desk} answer={returned} sent={sent} />
      ) : (
        <p className="soft">
          {sent.pend || sent.remittances.length > 0
            ? 'Nobody acknowledged the paper form: the payer’s answer is the first word of it.'
            : 'Nobody acknowledges a paper form. Whether it has arrived is told by a question about the claim’s status, or on the phone.'}
        </p>
      )}
    </section>
  );
}

function TwoDoors({ desk, sent }: Omit<DoorsProps, 'folded'>) {
  const payer = payerIn(desk.world, sent.claim.payer)?.name ?? 'Payer';
  const ours = sent.acknowledgements.find(({ from }) => from === 'clearinghouse');
  const theirs = sent.acknowledgements.findLast(({ from }) => from === 'payer');
  return (
    <ol className="bd-doors">
      <li>
        <h4>{inCountry({ US: <Term>Clearinghouse</Term>, IN: <Term id="Claims exchange (NHCX)">Claims exchange</Term> })}</h4>
        {ours ? (
          <Answer desk={desk} answer={ours} sent={sent} />
        ) : (
          <Plain mark={theirs ? 'ok' : 'waiting'}>{theirs ? 'Passed on to the payer.' : 'No answer yet.'}</Plain>
        )}
      </li>
      <li>
        <h4>{payer}</h4>
        {theirs ? (
          <Answer desk={desk} answer={theirs} sent={sent} />
        ) : (
          <Plain mark={ours ? null : 'waiting'}>{ours ? 'Never received it.' : 'No answer yet.'}</Plain>
        )}
      </li>
    </ol>
  );
}

function Plain({ mark, children }: { readonly mark: MarkName | null; readonly children: string }) {
  return (
    <p className="bd-door soft">
      {mark && <Mark name={mark} />} {children}
    </p>
  );
}

/** Boxes that are filled from the registration: a mistake there comes back with every new claim until it is mended there. */
const REGISTERED: ReadonlySet<string> = new Set(['1', '1a', '2', '3', '5', '6', '10a', '10b', '10c', '14']);

interface AnswerProps {
  readonly desk: Desk;
  readonly answer: Acknowledgement;
  readonly sent: SentClaim;
}

function Answer({ desk, answer, sent }: AnswerProps) {
  const { wording } = desk;
  const onRegistration = () => {
    desk.show('cover');
    leadTo(['.bd-registration']);
  };
  const category = wording.acknowledgement(answer.category);
  const message = answer.message === null ? null : wording.doorMessage(answer.message);
  const accepted = answer.category === 'A2';
  return (
    <div className="bd-door">
      <Mark name={accepted ? 'ok' : 'rejected'} />
      <div>
        <p>
          {answer.category !== 'letter' && inCountry({ US: true, IN: false }) && <Code>{answer.category}</Code>} <b>{category?.name}</b>{' '}
          <span className="soft num">{formatDate(answer.day)}</span>
        </p>
        {message && (
          <p>
            {fill(message.template, doorValues(sent))}{' '}
            {answer.boxes.length > 0 && inCountry({ US: true, IN: false }) && (
              <span className="soft">
                Box <Code>{answer.boxes.join(', ')}</Code>
              </span>
            )}
          </p>
        )}
        {answer.boxes.some((box) => REGISTERED.has(box)) && (
          <Button size="s" onClick={onRegistration}>
            See the registration
          </Button>
        )}
        {answer.claimNumber && (
          <p>
            Claim number <Code>{answer.claimNumber}</Code>
          </p>
        )}
        <p className="soft">
          {category?.plain} {!accepted && category?.nextAct}
        </p>
      </div>
    </div>
  );
}

/** Words for the braces of a door message, read off the claim that was turned back. */
function doorValues({ claim }: SentClaim): Readonly<Record<string, string | number>> {
  const dangling = claim.lines.find(({ pointers }) => pointers.length === 0 || pointers.some((at) => at >= claim.diagnoses.length));
  const crossed = claim.lines.find(({ from, to }) => to < from);
  return {
    line: dangling?.number ?? crossed?.number ?? 1,
    total: formatMoney(claim.total),
    sum: formatMoney(sumCents(claim.lines.map(({ charge }) => charge))),
    claimNumber: claim.originalReference ?? 'given',
  };
}
