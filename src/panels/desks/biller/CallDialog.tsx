// A call to a payer: the learner chooses what to ask, one question at a time, and the payer's clerk answers that and nothing else.

import { useEffect, useRef } from 'react';
import { CALL_QUESTIONS } from '../../../cycle/encounter.ts';
import type { JournalEntry } from '../../../cycle/journal.ts';
import { openCall } from '../../../engine/payerCall.ts';
import { callAnswerWords } from '../../../i18n/call.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { payerIn } from './deadlines.ts';
import { type Desk, minutesWords } from './desk.ts';
import { refusalWords } from './refusalWords.ts';
import './call.css';

/** Open as long as somebody is on the line; when the desk's day is over, the call is too. */
export function CallDialog({ desk }: { readonly desk: Desk }) {
  const { world, encounter, session, snapshot } = desk;
  const call = openCall(world, encounter);
  const hangUp = { kind: 'hangUp', encounter: encounter.id } as const;
  const end = () => desk.act(hangUp);
  const payer = call ? (payerIn(world, call.payer)?.name ?? call.payer) : '';
  return (
    <Dialog
      open={call !== null && snapshot.live && session.mayDecide(hangUp) === null}
      onClose={end}
      title={`On the phone with ${payer}`}
      alert
      actions={
        <div className="row">
          <Button variant="primary" onClick={end}>
            Hang up
          </Button>
          <span className="soft">
            {encounter.id} · each question takes {minutesWords(session.minutesOf(QUESTION(encounter.id)))}
          </span>
        </div>
      }
    >
      {call && <Talk desk={desk} />}
    </Dialog>
  );
}

const QUESTION = (encounter: string) => ({ kind: 'askPayer', encounter, question: 'status' }) as const;

type Answered = JournalEntry & { readonly event: Extract<JournalEntry['event'], { kind: 'payerAnswered' }> };

/** What was asked and answered so far, and what may still be asked. */
function Talk({ desk }: { readonly desk: Desk }) {
  const { world, encounter, session, wording } = desk;
  const call = openCall(world, encounter);
  const dialled = world.journal.findLast((entry) => entry.encounter === encounter.id && entry.event.kind === 'payerCalled')?.seq ?? 0;
  const said = world.journal.filter(
    (entry): entry is Answered => entry.encounter === encounter.id && entry.seq > dialled && entry.event.kind === 'payerAnswered',
  );
  const ask = (question: string) => wording.callQuestions.get(question)?.ask ?? question;
  const last = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (said.length > 0) last.current?.focus(); // the question that was pressed is gone
  }, [said.length]);
  return (
    <div className="stack">
      {said.length === 0 && <p className="soft">The clerk has found the visit. What will you ask?</p>}
      <ol className="bd-call-said" aria-label="Said so far">
        {said.map(({ seq, event }, index) => (
          <li key={seq} ref={index === said.length - 1 ? last : null} tabIndex={-1}>
            <p className="soft">{ask(event.question)}</p>
            <p>“{callAnswerWords(event.answer)}”</p>
          </li>
        ))}
      </ol>
      <ul className="bd-call-questions" aria-label="Questions">
        {CALL_QUESTIONS.filter((question) => !call?.asked.includes(question)).map((question) => {
          const decision = { kind: 'askPayer', encounter: encounter.id, question } as const;
          const why = session.mayDecide(decision);
          return (
            <li key={question}>
              <Button size="s" onClick={() => desk.act(decision)} disabledReason={why === null ? null : refusalWords(why)}>
                {ask(question)}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
