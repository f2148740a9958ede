// What must be said to carry an act out: the way to correct, papers, ground, amount, name of a write-off, reason.

import type { WriteOffReason } from '../../../cycle/outcome/account.ts';
import { BOOKINGS } from '../../../cycle/outcome/cheque.ts';
import { balanceOf, openOf } from '../../../cycle/outcome/ledger.ts';
import { chequeOf } from '../../../engine/cheques.ts';
import { unposted } from '../../../engine/standing.ts';
import { formatMoney, formatShortDate, inCountry } from '../../../i18n/format.ts';
import { providerLevelName } from '../../../i18n/reasons.ts';
import { Select, TextArea } from '../../common/Field.tsx';
import { Amount, type FieldsProps } from './Amount.tsx';
import { AppealFields } from './AppealFields.tsx';
import type { ChoiceId } from './choice.ts';
import { CORRECTIONS, type Correction } from './choices.ts';
import { bookings } from './foresee.ts';
import { keyed } from './keyed.ts';
import { whatOf } from './Ledger.tsx';
import { MediumFields } from './MediumFields.tsx';
import { PaperChecks } from './PaperChecks.tsx';
import { Answering, Estimate, Parts, PatientBill, Refund } from './PatientFields.tsx';
import { NewDay, Permission, Referral } from './PermissionFields.tsx';
import { refusalWords } from './refusalWords.ts';
import { BOOKING_WORD, purposeWord, WRITE_OFF_WORD } from './words.ts';

/** The fields of one choice; most have none. */
export function ChoiceFields({ id, ...props }: FieldsProps & { readonly id: ChoiceId }) {
  switch (id) {
    case 'send':
      return <MediumFields {...props} />;
    case 'correct':
      return <Ways {...props} />;
    case 'authorize':
      return <Permission {...props} />;
    case 'refer':
      return <Referral {...props} />;
    case 'move':
      return <NewDay {...props} />;
    case 'post':
      return <Posting {...props} />;
    case 'book':
      return <Places {...props} />;
    case 'records':
      return <PaperChecks {...props} legend="Put into the envelope" wanted={[]} />;
    case 'appeal':
      return <AppealFields {...props} />;
    case 'billPatient':
      return <PatientBill {...props} />;
    case 'refund':
      return <Refund {...props} />;
    case 'answer':
      return <Answering {...props} />;
    case 'plan':
      return <Parts {...props} />;
    case 'estimate':
      return <Estimate {...props} />;
    case 'call':
      return <Whom {...props} />;
    case 'status':
      return <WhichClaim {...props} />;
    case 'returnToCoder':
      return (
        <TextArea
          maxLength={500}
          label="What should the coder look at?"
          value={props.filled.reason}
          onChange={(reason) => props.onFill({ reason })}
        />
      );
    case 'writeOff':
      return <GivingUp {...props} />;
    default:
      return null;
  }
}

function Ways({ desk, filled, onFill }: FieldsProps) {
  const { encounter, session } = desk;
  const why = (purpose: Correction) => session.mayDecide({ kind: 'draftClaim', encounter: encounter.id, purpose });
  return (
    <fieldset className="bd-ways">
      <legend>How it goes out</legend>
      {CORRECTIONS.map((purpose) => {
        const refusal = why(purpose);
        return (
          <label key={purpose} className="bd-way" data-disabled={refusal !== null || undefined}>
            <input
              type="radio"
              name={`way-${encounter.id}`}
              checked={filled.way === purpose}
              disabled={refusal !== null}
              onChange={() => onFill({ way: purpose })}
            />
            <span>
              <b>{purposeWord(purpose).name}</b>
              <br />
              <span className="soft">{refusal === null ? purposeWord(purpose).text : refusalWords(refusal)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What the posting will book, before it is booked. */
function Posting({ desk, filled, onFill }: FieldsProps) {
  const { encounter, world } = desk;
  const waiting = unposted(encounter);
  const entries = bookings(world, encounter, { kind: 'postRemittance', encounter: encounter.id, remittance: filled.remittance });
  const after = [...encounter.account, ...entries];
  const options = waiting.map(({ remittance }) => ({
    value: remittance.id,
    label: `${remittance.id} of ${formatShortDate(remittance.day)}${remittance.status === '22' ? ', reversal' : ''}`,
  }));
  return (
    <div className="stack">
      {waiting.length > 1 && (
        <Select label="Which" value={filled.remittance} onChange={(remittance) => onFill({ remittance })} options={options} />
      )}
      <table className="bd-bookings num">
        <caption>It will book</caption>
        <tbody>
          {entries.length === 0 && (
            <tr>
              <td colSpan={2}>Nothing: no money moved.</td>
            </tr>
          )}
          {keyed(entries, (entry) => `${entry.kind}-${entry.part}-${entry.reference}`).map(({ key, item }) => (
            <tr key={key}>
              <th scope="row">{whatOf(item)}</th>
              <td>{formatMoney(item.cents)}</td>
            </tr>
          ))}
          <tr className="bd-bookings-sum">
            <th scope="row">Then open with {inCountry({ US: 'payers', IN: 'insurers' })}</th>
            <td>{formatMoney(balanceOf(after, 'insurance'))}</td>
          </tr>
          <tr>
            <th scope="row">Then open with the patient</th>
            <td>{formatMoney(balanceOf(after, 'patient'))}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** A place in our books for each amount beside the claims. */
function Places({ desk, filled, onFill }: FieldsProps) {
  const cheque = chequeOf(desk.world, filled.cheque);
  const taxed = desk.world.game.scenario.payers.some(({ taxWithheldBps }) => taxWithheldBps > 0);
  const options = BOOKINGS.filter((value) => value !== 'taxCredit' || taxed).map((value) => ({ value, label: BOOKING_WORD[value] }));
  return (
    <div className="stack">
      {keyed(cheque?.providerLevel ?? [], (part) => `${part.code}${part.reference}`).map(({ key, item }, index) => (
        <Select
          key={key}
          label={`${providerLevelName(item.code)} ${formatMoney(item.cents)}, ${item.reference}`}
          value={filled.places[index] ?? ''}
          placeholder="Choose its place"
          onChange={(place) => onFill({ places: filled.places.with(index, place) })}
          options={options}
        />
      ))}
    </div>
  );
}

function Whom({ desk, filled, onFill }: FieldsProps) {
  const options = desk.world.game.scenario.payers.map(({ payerId, name, answerTimes }) => ({
    value: payerId,
    label: `${name}, ${answerTimes.callHoldMinutes} min on hold`,
  }));
  return <Select label="Whom to call" value={filled.payer} onChange={(payer) => onFill({ payer })} options={options} />;
}

function WhichClaim({ desk, filled, onFill }: FieldsProps) {
  const { claims } = desk.encounter;
  if (claims.length < 2) return null;
  const options = claims.map(({ claim, sent }) => ({ value: claim.id, label: `${claim.id}, sent ${formatShortDate(sent)}` }));
  return <Select label="Which claim" value={filled.claim} onChange={(claim) => onFill({ claim })} options={options} />;
}

/** Discounts of the policy come by themselves, alike for everybody. */
const isChosen = (reason: WriteOffReason): boolean => reason !== 'selfPay' && reason !== 'promptPay';

function GivingUp({ desk, filled, onFill }: FieldsProps) {
  const options = (Object.keys(WRITE_OFF_WORD) as WriteOffReason[]).filter(isChosen).map((value) => ({
    value,
    label: `${WRITE_OFF_WORD[value].name}: ${WRITE_OFF_WORD[value].text}`,
  }));
  return (
    <div className="stack">
      <Select
        label="Its name"
        value={filled.writeOff ?? ''}
        placeholder="Choose why"
        onChange={(writeOff) => onFill({ writeOff })}
        options={options}
      />
      <Amount cents={filled.writeOffCents} open={openOf(desk.encounter.account)} onCents={(writeOffCents) => onFill({ writeOffCents })} />
    </div>
  );
}
