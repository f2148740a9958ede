// The shorter sections of the reference: the two jobs, the six steps, certifications and myths.

import type { Certification, Desk, Myth, RoleAspect } from '../../scenario/wordingFiles.ts';
import { Button, LinkButton } from '../common/Button.tsx';
import { Card } from '../common/Card.tsx';
import { SeatChip } from '../common/Chip.tsx';
import { Icon } from '../common/Icon.tsx';
import { Room } from '../common/Room.tsx';
import { Code } from '../common/Text.tsx';
import { reasonHref } from './Reasons.tsx';
import { STEP_TEXTS, type StepText } from './steps.ts';

/** The two jobs side by side: one column each, at every width. */
export function Jobs({ aspects }: { readonly aspects: readonly RoleAspect[] }) {
  return (
    <>
      <table className="jobs">
        <caption className="visually-hidden">Coder and biller compared</caption>
        <thead>
          <tr>
            <th scope="col" data-step="coding">
              <Room step="coding" label="The coder" />
            </th>
            <th scope="col" data-step="claim">
              <Room step="claim" label="The biller" />
            </th>
          </tr>
        </thead>
        {aspects.map((aspect) => (
          <tbody key={aspect.id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {aspect.aspect}
              </th>
            </tr>
            <tr>
              <td data-step="coding">{aspect.coder}</td>
              <td data-step="claim">{aspect.biller}</td>
            </tr>
          </tbody>
        ))}
      </table>
      <p>
        The coder says what happened; the biller gets it paid. They share one claim, and each can spoil the other’s work: a code the note
        does not carry comes back to the biller as a denial, and a rejection nobody reads turns good coding into nothing. In a small
        practice one person does both.
      </p>
      <div className="row">
        <LinkButton variant="primary" icon="play" href="#/brief/first-claim">
          Try both chairs
        </LinkButton>
        <span className="soft">First claim, ten minutes, guided.</span>
      </div>
    </>
  );
}

/** The six steps, each in its room. */
export function Steps() {
  return (
    <ol className="steps">
      {STEP_TEXTS.map((text) => (
        <StepCard key={text.step} text={text} />
      ))}
    </ol>
  );
}

function StepCard({ text }: { readonly text: StepText }) {
  return (
    <li className="step" data-step={text.step} id={`step-${text.step}`}>
      <h3 className="step-room">
        <Room step={text.step} lazy />
      </h3>
      <div className="step-text">
        <p className="step-owner">
          <strong>Whose:</strong> {text.owner}. <span className="soft">On the stage: {text.sheet}.</span>
        </p>
        <p>{text.happens}</p>
        <h4 className="kicker">Slips, and what they lead to</h4>
        <ul className="slips">
          {text.slips.map(({ slip, leadsTo, reasons }) => (
            <li key={slip}>
              <span>{slip}</span>
              <Icon name="forward" size={14} />
              <span>
                {leadsTo}
                {reasons.map((number) => (
                  <span key={number}>
                    {' '}
                    <a href={reasonHref(number)} aria-label={`Reason ${number}`}>
                      <Code>{number}</Code>
                    </a>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

const STEP_OF: Partial<Record<Desk, 'coding' | 'claim'>> = { coder: 'coding', biller: 'claim' };

/** The certificates of both jobs. */
export function Certifications({ entries }: { readonly entries: readonly Certification[] }) {
  return (
    <>
      <ul className="certificates">
        {entries.map((entry) => (
          <Card as="li" key={entry.id} {...(STEP_OF[entry.desk] && { step: STEP_OF[entry.desk] })} className="certificate">
            <h3>
              {entry.name} <SeatChip seat={entry.desk} />
            </h3>
            <p>
              <strong>{entry.for}.</strong>
            </p>
            <p>Awarded by {entry.awardedBy}.</p>
            <p className="soft">{entry.claims}</p>
          </Card>
        ))}
      </ul>
      <p>
        Rules, fees and forms of exams change, and these lines carry no date: check the awarding body’s own page before you rely on them. A
        certificate shows knowledge and helps with a first interview; it promises no job, and neither do we.
      </p>
    </>
  );
}

/** Things often said, each with what is true. */
export function Myths({ entries }: { readonly entries: readonly Myth[] }) {
  const toggleAll = (open: boolean) => {
    for (const element of document.querySelectorAll<HTMLDetailsElement>('.myth')) element.open = open;
  };
  return (
    <>
      <p>Decide for yourself first, then open the card.</p>
      <ul className="myths">
        {entries.map((entry) => (
          <li key={entry.id}>
            <details className="myth">
              <summary>
                <span>“{entry.myth}”</span>
              </summary>
              <p>{entry.answer}</p>
            </details>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <Button size="s" onClick={() => toggleAll(true)}>
          Open all
        </Button>
        <Button size="s" onClick={() => toggleAll(false)}>
          Close all
        </Button>
      </div>
    </>
  );
}
