// The patient's side of the account: estimate, plan and help, who asked and what was said, and what the patient has lived through.

import { LIVED, livedThrough, satisfactionOf } from '../../../engine/satisfaction.ts';
import { formatMoney, formatShare, formatShortDate } from '../../../i18n/format.ts';
import { LIVED_WORD } from '../../../i18n/words.ts';
import { Figure } from '../../common/Figure.tsx';
import type { Desk } from './desk.ts';
import { keyed } from './keyed.ts';
import { ANSWER_WORD } from './words.ts';

/** Nothing is shown where the patient has heard nothing of the money side. */
export function PatientSide({ desk }: { readonly desk: Desk }) {
  const { encounter, world } = desk;
  const { estimate, plan, help, contacts } = encounter;
  const points = satisfactionOf(world, encounter);
  if (points === null && estimate === null) return null;
  return (
    <section className="stack">
      <h3 className="kicker">The patient’s side</h3>
      <dl className="figures">
        {points !== null && (
          <Figure
            name="Satisfaction"
            value={`${points} of 100`}
            formula="75, and the points of what the patient has lived through on the money side of this visit."
          />
        )}
        {estimate !== null && <Figure name="Estimate" value={formatMoney(estimate)} />}
        {plan && <Figure name="Payment plan" value={`${plan.paid} of ${plan.parts.length} parts paid`} />}
        {help && (
          <Figure name="Help form" value={help.share === null ? `due ${formatShortDate(help.dueDay)}` : formatShare(help.share, 0)} />
        )}
      </dl>
      {contacts.length > 0 && (
        <ul className="bd-said">
          {keyed(contacts, ({ day, name }) => `${day}${name}`).map(({ key, item }) => (
            <li key={key}>
              <span className="num soft">{formatShortDate(item.day)}</span> <b>{item.name}</b>
              {item.words && `: “${item.words}”`}{' '}
              <span className="soft">
                {item.answered
                  ? `${formatShortDate(item.answered.day)}: ${ANSWER_WORD[item.answered.answer].name.toLowerCase()}`
                  : 'waits for an answer'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className="bd-said">
        {keyed(livedThrough(world, encounter), ({ day, kind }) => `${day}${kind}`).map(({ key, item }) => (
          <li key={key}>
            <span className="num soft">{formatShortDate(item.day)}</span> {LIVED_WORD[item.kind]}{' '}
            <b className="num">{LIVED[item.kind] > 0 ? `+${LIVED[item.kind]}` : `−${0 - LIVED[item.kind]}`}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
