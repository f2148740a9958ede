// Coverage: who is registered as payer, what each payer answers when asked, and what was authorized; the registration itself stands below.

import { type ReactNode, useState } from 'react';
import type { Authorization, EligibilityAnswer } from '../../../cycle/care/patient.ts';
import { formatCounted, formatDate, formatMoney, inCountry } from '../../../i18n/format.ts';
import { toldCoverWords } from '../../../i18n/patientSays.ts';
import { Button } from '../../common/Button.tsx';
import { Select } from '../../common/Field.tsx';
import { Term } from '../../common/glossary.tsx';
import { Mark } from '../../common/Mark.tsx';
import { Code } from '../../common/Text.tsx';
import { payerIn } from './deadlines.ts';
import { type Desk, minutesWords } from './desk.ts';
import { keyed } from './keyed.ts';
import { RegistrationEditor } from './Registration.tsx';
import { refusalWords } from './refusalWords.ts';
import './cover.css';

/** Checks, answers and the registration. */
export function Cover({ desk }: { readonly desk: Desk }) {
  return (
    <div className="stack">
      <Checks desk={desk} />
      <PatientTold desk={desk} />
      <RegistrationEditor key={JSON.stringify(desk.encounter.registration)} desk={desk} />
      <Authorizations desk={desk} />
    </div>
  );
}

function Checks({ desk }: { readonly desk: Desk }) {
  const { encounter, world, session } = desk;
  const { payers } = world.game.scenario;
  const registered = encounter.registration.coverages.map(({ payer }) => payer);
  const [other, setOther] = useState(payers.find(({ payerId }) => !registered.includes(payerId))?.payerId ?? '');
  const others = payers
    .filter(({ payerId }) => !registered.includes(payerId))
    .map(({ payerId, name }) => ({ value: payerId, label: name }));
  const check = (payer: string) => ({ kind: 'checkEligibility' as const, encounter: encounter.id, payer });
  const button = (payer: string) => {
    const why = session.mayDecide(check(payer));
    return (
      <Button
        size="s"
        onClick={() => desk.act(check(payer))}
        disabledReason={why === null ? null : refusalWords(why)}
        title={minutesWords(session.minutesOf(check(payer)))}
      >
        {inCountry({ US: 'Check eligibility', IN: 'Check the policy' })}
      </Button>
    );
  };
  return (
    <section>
      <h3 className="kicker">
        {inCountry<ReactNode>({ US: <Term>Eligibility</Term>, IN: 'Policy in force' })} on {formatDate(encounter.serviceDay)}
      </h3>
      <ul className="bd-cover">
        {encounter.registration.coverages.map((coverage, index) => (
          <li key={coverage.payer}>
            <div className="row bd-cover-head">
              <b>
                {index + 1}. {payerIn(world, coverage.payer)?.name ?? coverage.payer}
              </b>
              <Code>{coverage.member}</Code>
              {button(coverage.payer)}
            </div>
            <AnswersOf desk={desk} payer={coverage.payer} />
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <div className="row bd-cover-head">
              <Select label="Another payer" compact value={other} onChange={setOther} options={others} />
              {button(other)}
            </div>
            {others.map(({ value }) => (
              <AnswersOf key={value} desk={desk} payer={value} named />
            ))}
          </li>
        )}
      </ul>
    </section>
  );
}

/** What the patient says about coverage, and how to ask. */
function PatientTold({ desk }: { readonly desk: Desk }) {
  const { encounter, world, session } = desk;
  const decision = { kind: 'askAboutCover' as const, encounter: encounter.id };
  const why = session.mayDecide(decision);
  const told = world.journal.findLast((entry) => entry.encounter === encounter.id && entry.event.kind === 'coverTold');
  const covers = told?.event.kind === 'coverTold' ? told.event.covers : null;
  return (
    <section>
      <div className="row bd-cover-head">
        <h3 className="kicker">What the patient says</h3>
        <Button
          size="s"
          onClick={() => desk.act(decision)}
          disabledReason={why === null ? null : refusalWords(why)}
          title={minutesWords(session.minutesOf(decision))}
        >
          Ask the patient
        </Button>
      </div>
      {told && covers ? (
        <>
          <p className="soft num">asked {formatDate(told.day)}</p>
          <ul className="bd-said">
            {covers.map((cover) => (
              <li key={`${cover.payer} ${cover.member} ${cover.from}`}>
                {toldCoverWords(cover, payerIn(world, cover.payer)?.name ?? cover.payer)}
              </li>
            ))}
            {covers.length === 0 && <li>No insurance at all.</li>}
          </ul>
        </>
      ) : (
        <p className="soft">Not asked yet: which cards, since when, through whose work?</p>
      )}
    </section>
  );
}

/** The answers of one payer, newest first. */
function AnswersOf({ desk, payer, named }: { readonly desk: Desk; readonly payer: string; readonly named?: boolean }) {
  const answers = desk.encounter.eligibility.filter((answer) => answer.payer === payer);
  if (answers.length === 0) return named ? null : <p className="soft">Not asked yet.</p>;
  return (
    <ul className="bd-eligible">
      {keyed(answers, ({ asked }) => String(asked))
        .toReversed()
        .map(({ key, item: answer }) => (
          <li key={key}>
            <Mark name={answer.status === 'active' ? 'ok' : 'denied'} />
            <span>
              {named && <b>{payerIn(desk.world, payer)?.name}: </b>}
              <b>{STATUS_WORD[answer.status]}</b> <span className="soft num">asked {formatDate(answer.asked)}</span>
              <br />
              {details(desk, answer).join(' · ')}
            </span>
          </li>
        ))}
    </ul>
  );
}

const STATUS_WORD: Record<EligibilityAnswer['status'], string> = {
  active: 'Active',
  inactive: 'Not active',
  notFound: 'Nobody found under this number',
  otherPayerFirst: 'Active, another payer goes first',
};

function details({ world, encounter }: Desk, answer: EligibilityAnswer): readonly string[] {
  const plan = payerIn(world, answer.payer)?.plans.find(({ planId }) => planId === answer.plan)?.name;
  const registered = encounter.registration.coverages;
  const found: readonly (string | null)[] = [
    answer.member === null || registered.some(({ member }) => member === answer.member)
      ? null
      : `${inCountry({ US: 'member', IN: 'policy' })} number ${answer.member}`,
    plan ?? answer.plan,
    answer.from === null ? null : `from ${formatDate(answer.from)}`,
    answer.to === null ? null : `to ${formatDate(answer.to)}`,
    answer.visitCopay === null ? null : `visit copay ${formatMoney(answer.visitCopay)}`,
    answer.deductibleLeft === null || inCountry({ US: false, IN: true }) ? null : `deductible left ${formatMoney(answer.deductibleLeft)}`,
    answer.outOfPocketLeft === null || inCountry({ US: false, IN: true })
      ? null
      : `out-of-pocket left ${formatMoney(answer.outOfPocketLeft)}`,
    answer.nameOnFile === null ? null : `name on file: ${answer.nameOnFile}`,
    answer.hospiceFrom === null ? null : `hospice from ${formatDate(answer.hospiceFrom)}`,
    answer.others.length === 0
      ? null
      : `${answer.others.length > 1 ? 'order of payers' : 'pays instead'}: ${answer.others.map((id) => payerIn(world, id)?.name ?? id).join(', then ')}`,
  ];
  return found.filter((detail) => detail !== null);
}

/** What a permission gives: units of a service, or a sum. */
function grantedWords({ world }: Desk, { payer, units }: Authorization): string {
  return payerIn(world, payer)?.authorization.byAmount ? formatMoney(units * 100) : formatCounted(units, 'unit');
}

function Authorizations({ desk }: { readonly desk: Desk }) {
  const onFile = desk.encounter.authorizations.filter((granted) => granted.onFile);
  return (
    <section>
      <h3 className="kicker">
        {inCountry({
          US: (
            <>
              <Term id="Authorization">Authorizations</Term> and <Term id="Referral">referrals</Term> on file
            </>
          ),
          IN: <Term id="Pre-authorization (cashless)">Sanctioned for this stay</Term>,
        })}
      </h3>
      {onFile.length === 0 ? (
        <p className="soft">None.</p>
      ) : (
        <ul className="bd-said">
          {onFile.map((granted) => (
            <li key={granted.number}>
              {granted.kind === 'referral' ? 'Referral' : inCountry({ US: 'Authorization', IN: 'Pre-authorization' })}{' '}
              <Code>{granted.number}</Code> of {payerIn(desk.world, granted.payer)?.name}, {grantedWords(desk, granted)},{' '}
              {formatDate(granted.from)} to {formatDate(granted.to)}
              {granted.procedures.length > 0 && `, for ${granted.procedures.join(', ')}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
