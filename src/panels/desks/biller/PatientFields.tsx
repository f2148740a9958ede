// The fields of acts towards a patient: the statement's amount, what to say to somebody who asks, the parts of a plan, an estimate, and a credit's way back.

import { useId } from 'react';
import type { PatientAnswer } from '../../../cycle/outcome/account.ts';
import { PATIENT_ANSWERS } from '../../../cycle/outcome/account.ts';
import { balanceOf, openOf } from '../../../cycle/outcome/ledger.ts';
import { planParts } from '../../../cycle/outcome/patientPolicy.ts';
import { chargesOf } from '../../../engine/buildClaim.ts';
import { creditIn, isSelfPay, openContact } from '../../../engine/patientAccount.ts';
import { formatMoney, formatShare } from '../../../i18n/format.ts';
import { Select } from '../../common/Field.tsx';
import { Amount, type FieldsProps } from './Amount.tsx';
import { ANSWER_WORD } from './words.ts';

/** The amount of a statement, and what of it is the patient’s so far. */
export function PatientBill({ desk, filled, onFill }: FieldsProps) {
  const { encounter, world } = desk;
  const theirs = Math.max(0, balanceOf(encounter.account, 'patient'));
  const unbilled = isSelfPay(encounter) && encounter.position === 'coding.coded';
  const { tables, scenario } = world.game;
  const charge = encounter.coded ? chargesOf(tables, encounter.coded) : 0;
  return (
    <div className="stack">
      <Amount
        cents={filled.patientCents}
        open={unbilled ? charge : openOf(encounter.account)}
        most={unbilled ? 'Charge' : 'Open'}
        onCents={(patientCents) => onFill({ patientCents })}
      />
      <p className="soft">
        {unbilled
          ? `Nobody else pays. The written policy takes ${formatShare(scenario.patientPolicy.selfPayDiscountBps, 0)} off the charge for everybody without coverage.`
          : theirs < openOf(encounter.account)
            ? `Of this the patient owes ${formatMoney(theirs)} so far; the rest would be moved to them.`
            : 'All of it is the patient’s share already.'}
        {encounter.estimate !== null && ` The written estimate said ${formatMoney(encounter.estimate)}.`}
      </p>
    </div>
  );
}

/** The amount of a refund, up to the credit. */
export function Refund({ desk, filled, onFill }: FieldsProps) {
  const credit = creditIn(desk.encounter);
  return <Amount cents={filled.refundCents} open={credit?.cents ?? 0} most="Credit" onCents={(refundCents) => onFill({ refundCents })} />;
}

/** The amount of an estimate. */
export function Estimate({ filled, onFill }: FieldsProps) {
  return <Amount cents={filled.estimateCents} open={null} onCents={(estimateCents) => onFill({ estimateCents })} />;
}

/** What may be said; nothing is chosen beforehand. */
export function Answering({ desk, filled, onFill }: FieldsProps) {
  const contact = openContact(desk.encounter);
  const legend = useId();
  return (
    <fieldset className="bd-ways" aria-labelledby={legend}>
      <legend id={legend}>What you say</legend>
      <p className="soft">{contact?.permission ? 'May be told about the account.' : 'No written permission to talk to them is on file.'}</p>
      {PATIENT_ANSWERS.map((answer: PatientAnswer) => (
        <label key={answer} className="bd-way">
          <input type="radio" name={`answer-${desk.encounter.id}`} checked={filled.answer === answer} onChange={() => onFill({ answer })} />
          <span>
            <b>{ANSWER_WORD[answer].name}</b>
            <br />
            <span className="soft">{ANSWER_WORD[answer].text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many equal parts, with the amount of each. */
export function Parts({ desk, filled, onFill }: FieldsProps) {
  const { planPartsMost } = desk.world.game.scenario.patientPolicy;
  const cents = Math.max(0, balanceOf(desk.encounter.account, 'patient'));
  const options = Array.from({ length: planPartsMost - 1 }, (_, index) => {
    const parts = index + 2;
    const [each = 0, ...others] = planParts(cents, parts);
    const last = others.at(-1) ?? each;
    return {
      value: String(parts),
      label: `${parts} parts of ${formatMoney(each)}${last === each ? '' : `, the last ${formatMoney(last)}`}`,
    };
  });
  return (
    <Select
      label="Equal parts, one a month, without interest"
      value={filled.parts === null ? '' : String(filled.parts)}
      placeholder="Choose how many"
      onChange={(parts) => onFill({ parts: Number(parts) })}
      options={options}
    />
  );
}
