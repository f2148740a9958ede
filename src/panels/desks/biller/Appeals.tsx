// The appeals of an account, newest first: our letter as it went out, and the payer's answer as a paper to read.

import type { Appeal } from '../../../cycle/outcome/appeal.ts';
import { appealName, findingSentence, letterSentences } from '../../../i18n/appeals.ts';
import { formatDate, formatMoney } from '../../../i18n/format.ts';
import { Card } from '../../common/Card.tsx';
import { answerSentences } from './appealAnswer.ts';
import { payerIn } from './deadlines.ts';
import type { Desk } from './desk.ts';

/** Every appeal with its answer; the newest stands open. */
export function Appeals({ desk }: { readonly desk: Desk }) {
  const { appeals } = desk.encounter;
  if (appeals.length === 0) return null;
  return (
    <section>
      <h3 className="kicker">Appeals</h3>
      {appeals.toReversed().map((appeal, index) => (
        <details key={appeal.id} className="bd-earlier" open={index === 0}>
          <summary>
            {capital(appealName(appeal.level))} of {formatDate(appeal.filed)}
            {appeal.decision && `: ${desk.wording.appealOutcomes.get(appeal.decision.message)?.name.toLowerCase() ?? appeal.outcome}`}
          </summary>
          <ul className="bd-papers">
            <OurLetter desk={desk} appeal={appeal} />
            <Answer desk={desk} appeal={appeal} />
          </ul>
        </details>
      ))}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function OurLetter({ desk, appeal }: { readonly desk: Desk; readonly appeal: Appeal }) {
  const sent = desk.encounter.claims.find(({ claim }) => claim.id === appeal.claim);
  return (
    <Card as="li">
      <h4>Our letter</h4>
      <p className="soft">{formatDate(appeal.filed)}</p>
      {letterSentences(appeal, sent?.claimNumber ?? '').map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {appeal.decision && appeal.decision.inDispute > 0 && <p className="soft">In dispute: {formatMoney(appeal.decision.inDispute)}.</p>}
    </Card>
  );
}

function Answer({ desk, appeal }: { readonly desk: Desk; readonly appeal: Appeal }) {
  const { world, encounter, wording, practice } = desk;
  const { decision } = appeal;
  const sent = encounter.claims.find(({ claim }) => claim.id === appeal.claim);
  const name = payerIn(world, sent?.claim.payer ?? '')?.name ?? 'The payer';
  if (!decision)
    return (
      <Card as="li">
        <h4>{name}</h4>
        <p className="soft">Its decision is due by {formatDate(appeal.dueDay)}.</p>
      </Card>
    );
  const told = wording.appealOutcomes.get(decision.message);
  return (
    <Card as="li">
      <h4>
        {name}: {told?.name.toLowerCase()}
      </h4>
      <p className="soft">
        {formatDate(appeal.dueDay)}
        {decision.reason && ` · ${decision.reason.group}-${decision.reason.carc}${decision.reason.rarc ? ` ${decision.reason.rarc}` : ''}`}
      </p>
      {answerSentences(world, encounter, appeal, wording).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {decision.lines.length > 0 && (
        <ul className="bd-findings-of">
          {decision.lines.map((line) => (
            <li key={line.line}>{findingSentence(line)}</li>
          ))}
        </ul>
      )}
      {practice && told && (
        <p className="soft">
          {told.plain} {told.nextAct}
        </p>
      )}
    </Card>
  );
}
