// The payer's page for the coder: its habits, what it covers for the codes on the sheet, how it wants modifiers, and how long there is to file.

import { useState } from 'react';
import type { Payer } from '../../../cycle/payer.ts';
import { findPayer } from '../../../cycle/payer.ts';
import type { CoveragePolicy } from '../../../cycle/tables.ts';
import { payerNamed } from '../../../engine/world.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { Tabs } from '../../common/Tabs.tsx';
import { Code } from '../../common/Text.tsx';
import type { Desk } from './desk.ts';
import { filingWords, frequencyWords, modifierHabits, PAYER_KIND, policiesOnSheet, sheetWarnings } from './policyPage.ts';
import { ageWords } from './words.ts';

/** One page for each payer the front desk registered, in its order. */
export function PolicyDialog({ desk }: { readonly desk: Desk }) {
  const payers = desk.encounter.registration.coverages.flatMap(({ payer }) => payerNamed(desk.world, payer) ?? []);
  const [shown, setShown] = useState(payers[0]?.payerId ?? '');
  const payer = findPayer(payers, shown);
  const close = () => desk.open(null);
  return (
    <Dialog open onClose={close} title="Coverage and policy" size="l" actions={<Button onClick={close}>Close</Button>}>
      {!payer && <p>No coverage is registered for this visit.</p>}
      {payer && payers.length === 1 && <Page desk={desk} payer={payer} />}
      {payer && payers.length > 1 && (
        <Tabs
          label="Payers, first one first"
          tabs={payers.map(({ payerId, name }, index) => ({ id: payerId, label: `${index + 1}. ${name}` }))}
          selected={shown}
          onSelect={setShown}
        >
          <Page desk={desk} payer={payer} />
        </Tabs>
      )}
    </Dialog>
  );
}

function Page({ desk, payer }: { readonly desk: Desk; readonly payer: Payer }) {
  const { sheet } = desk.encounter;
  const policies = policiesOnSheet(desk.tables, payer, sheet);
  const warnings = sheetWarnings(payer, sheet);
  return (
    <div className="cd-policy">
      <section>
        <h3>{payer.name}</h3>
        <p className="soft">
          {PAYER_KIND[payer.kind]} · {payer.inNetworkClinic ? 'contract with the clinic' : 'no contract with the clinic'} · file within{' '}
          {filingWords(payer)}
        </p>
        <h4>Its habits</h4>
        <ul>
          {payer.quirks.map((quirk) => (
            <li key={quirk.quirkId}>{quirk.text}</li>
          ))}
        </ul>
      </section>
      <section>
        <h4>Modifiers</h4>
        <ul>
          {modifierHabits(payer).map((habit) => (
            <li key={habit}>{habit}</li>
          ))}
        </ul>
      </section>
      <section className="cd-policy-wide">
        <h4>For the codes on the sheet</h4>
        {sheet.services.length === 0 && <p className="soft">Put a service on the sheet; what this payer says about it stands here.</p>}
        {warnings.length > 0 && (
          <ul>
            {warnings.map(({ code, text }) => (
              <li key={code + text}>
                <Code>{code}</Code> {text}
              </li>
            ))}
          </ul>
        )}
        {sheet.services.length > 0 && policies.length === 0 && <p className="soft">No coverage policy names the services of this sheet.</p>}
        {policies.map((policy) => (
          <Policy key={policy.id} policy={policy} />
        ))}
      </section>
    </div>
  );
}

function Policy({ policy }: { readonly policy: CoveragePolicy }) {
  const age = ageWords(policy.ageMin, policy.ageMax);
  const rows: readonly (readonly [string, string | null])[] = [
    ['Covered diagnoses', diagnosesWords(policy.coveredDiagnoses)],
    ['Together with', policy.alsoNeedsDiagnoses.length > 0 ? diagnosesWords(policy.alsoNeedsDiagnoses) : null],
    ['How often', policy.frequency ? frequencyWords(policy.frequency) : null],
    ['Age', age],
    ['Places', policy.allowedPlaces.length > 0 ? policy.allowedPlaces.join(', ') : null],
    ['Modifiers', policy.needsModifiers.length > 0 ? `one of ${policy.needsModifiers.join(', ')}` : null],
    ['Not with', policy.notWith.length > 0 ? policy.notWith.join(', ') : null],
    ['Conditions', policy.conditions || null],
    ['Documentation', policy.documentation],
    ['Otherwise denied as', `${policy.denial.group}-${policy.denial.carc}`],
  ];
  return (
    <article className="cd-policy-card">
      <h5>
        <Code>{policy.procedures.join(' ')}</Code> {policy.title} <span className="soft">{policy.id}</span>
      </h5>
      <dl className="cd-facts">
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}

function diagnosesWords(prefixes: readonly string[]): string {
  if (prefixes.includes('*')) return 'any';
  return prefixes.length === 0 ? 'none' : `${prefixes.join(', ')} and codes below them`;
}
