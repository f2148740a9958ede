// "What will you do?": the acts possible now, each with what it is and its last day, the fields of the chosen one, and one button that does it.

import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Encounter } from '../../../cycle/encounter.ts';
import { inCountry } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Notice } from '../../common/Notice.tsx';
import { type RadioCard, RadioCards } from '../../common/RadioCards.tsx';
import type { Result } from './BillerDesk.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import type { Choice, ChoiceId } from './choice.ts';
import { choicesFor } from './choices.ts';
import { type Desk, minutesWords } from './desk.ts';
import { decisionOf, type Filled, freshFields } from './drafts.ts';
import { Findings } from './Findings.tsx';
import { warningOf } from './foresee.ts';
import { DESK_REFUSALS, refusalWords } from './refusalWords.ts';
import type { Row } from './worklist.ts';
import './choices.css';

const VERB: Record<ChoiceId, string> = {
  send: 'Send the claim',
  notice: 'Ask the front desk',
  authorize: 'Send the request',
  talk: 'Arrange the talk',
  refer: 'Ask for the referral',
  move: 'Move the visit',
  packet: 'Ask for them',
  patient: 'Ask the patient',
  discard: 'Discard the draft',
  build: 'Build the claim',
  correct: 'Open the claim form',
  nextPayer: 'Open the claim form',
  post: 'Post',
  book: 'Book',
  records: 'Send records',
  appeal: 'Send the letter',
  status: 'Ask for status',
  call: 'Call',
  returnToCoder: 'Return to the coder',
  billPatient: 'Send statement',
  refund: 'Refund',
  cancel: 'Take it back',
  answer: 'Answer',
  plan: 'Agree',
  help: 'Give out the form',
  estimate: 'Give the estimate',
  writeOff: 'Write off',
};

/** The same over a hospital's final bill. */
const STAY_VERB: Partial<Record<ChoiceId, string>> = {
  send: 'Send the final bill',
  talk: 'Ask the doctor',
  build: 'Make it out',
  correct: 'Open the bill',
};

/** What the one button says. */
function verbOf(chosen: ChoiceId | null, { position }: Encounter): string {
  if (chosen === null) return 'Do it';
  return chosen === 'send' && position === 'claim.heldByEdits'
    ? 'Send it as it is'
    : inCountry({ US: VERB[chosen], IN: STAY_VERB[chosen] ?? VERB[chosen] });
}

/** Acts that are plainly next; everything else the learner must choose. */
const OBVIOUS: readonly ChoiceId[] = ['send', 'post', 'book', 'build'];

interface ChoicesProps {
  readonly desk: Desk;
  readonly result: Result | null;
  readonly next: Row | null;
}

/** The right side of the desk. */
export function Choices({ desk, result, next }: ChoicesProps) {
  const { encounter, world, session } = desk;
  const choices = choicesFor(world, encounter, (decision) => session.mayDecide(decision));
  const open = choices.filter(({ refusal }) => refusal === null);
  const [picked, setPicked] = useState<ChoiceId | null>(() => OBVIOUS.find((id) => open.some((choice) => choice.id === id)) ?? null);
  const chosen = choices.some(({ id }) => id === picked) ? picked : null; // what was done is often no longer to be done
  const [filled, setFilled] = useState<Filled>(() => freshFields(world, encounter, desk.practice));
  const standstill = deskRefusal(desk);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!result) return;
    if (document.activeElement === document.body) told.current?.focus(); // the button that was pressed is gone
    told.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const pane = useRef<HTMLElement>(null);
  const before = useRef(chosen);
  useEffect(() => {
    if (before.current === chosen) return;
    before.current = chosen;
    pane.current?.querySelector('.radio-card[data-selected]')?.scrollIntoView({ block: 'nearest' }); // its fields may unfold below the fold
  });
  const choose = (id: ChoiceId) => {
    setPicked(id);
    setFilled({ ...filled, papers: [] });
  };
  const card = (choice: Choice): RadioCard<ChoiceId> => ({
    value: choice.id,
    title: choice.title,
    text: choice.refusal ?? choice.text,
    ...(choice.refusal !== null
      ? { aside: 'not now', disabled: true }
      : choice.by !== null && { aside: <span data-late={choice.late || undefined}>{choice.by}</span> }),
    more: <ChoiceFields id={choice.id} desk={desk} filled={filled} onFill={(patch) => setFilled({ ...filled, ...patch })} />,
  });
  return (
    <aside className="bd-choices" ref={pane} aria-label="What will you do?">
      {result && (
        <div className="bd-result" ref={told} tabIndex={-1}>
          <Notice kind={result.done ? 'ok' : 'warn'} actions={next && <NextButton desk={desk} next={next} />}>
            {result.words}
          </Notice>
        </div>
      )}
      {standstill && <Notice kind="warn">{standstill}</Notice>}
      <Findings desk={desk} />
      {standstill !== null ? null : choices.length === 0 ? (
        <>
          <p className="bd-empty">
            {encounter.closed !== null ? 'This account is closed. Nothing is left to do.' : 'Nothing can be done at this desk now.'}
          </p>
          {!result && <NextButton desk={desk} next={next} />}
        </>
      ) : (
        <>
          <RadioCards legend={<h2 className="kicker">What will you do?</h2>} options={choices.map(card)} value={chosen} onChange={choose} />
          <Doing desk={desk} chosen={chosen} filled={filled} />
        </>
      )}
    </aside>
  );
}

/** Leads on to the next row of the worklist. */
function NextButton({ desk, next }: { readonly desk: Desk; readonly next: Row | null }) {
  if (!next) return null;
  return (
    <div className="row">
      <Button size="s" icon="forward" onClick={() => desk.session.select(next.id)}>
        {`Next: ${next.id} ${next.patient}`}
      </Button>
    </div>
  );
}

/** Why nothing at all can be done: looking back, the desk is closed, another tab plays. */
function deskRefusal({ session, encounter, world }: Desk): string | null {
  const payer = world.game.scenario.payers[0]?.payerId ?? '';
  const refusal = session.mayDecide({ kind: 'checkEligibility', encounter: encounter.id, payer });
  return refusal !== null && DESK_REFUSALS.has(refusal) ? refusalWords(refusal) : null;
}

interface DoingProps {
  readonly desk: Desk;
  readonly chosen: ChoiceId | null;
  readonly filled: Filled;
}

/** The one button, what it costs, and in practice a gentle word before. */
function Doing({ desk, chosen, filled }: DoingProps) {
  const { encounter, world, session, practice } = desk;
  const decision = useMemo(
    () => (chosen === null ? 'Choose first what to do.' : decisionOf(chosen, filled, encounter)),
    [chosen, filled, encounter],
  );
  const warning = useMemo(
    () => (practice && typeof decision !== 'string' ? warningOf(world, encounter, decision) : null),
    [practice, decision, world, encounter],
  );
  const why = typeof decision === 'string' ? decision : session.mayDecide(decision);
  const act = ({ detail }: MouseEvent) => {
    if (typeof decision !== 'string' && detail < 2) desk.act(decision); // the second press of a double click meets the next act's button
  };
  return (
    <div className="bd-doing">
      {warning && <Notice kind="warn">{warning}</Notice>}
      <div className="row">
        <Button variant="primary" onClick={act} disabledReason={why === null ? null : refusalWords(why)}>
          {verbOf(chosen, encounter)}
        </Button>
        <span className="soft">
          {typeof decision === 'string' ? (chosen === null ? '' : decision) : minutesWords(session.minutesOf(decision))}
        </span>
      </div>
    </div>
  );
}
