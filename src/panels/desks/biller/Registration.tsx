// The registration: name, coverages and accident questions, corrected here and not only on a claim.

import { useId, useState } from 'react';
import type { RegisteredCoverage, Registration } from '../../../cycle/care/patient.ts';
import { formatDate, inCountry } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Checkbox, Select, TextField } from '../../common/Field.tsx';
import { TypedDay } from './boxes.tsx';
import { type Desk, minutesWords } from './desk.ts';
import { keyed } from './keyed.ts';
import { refusalWords } from './refusalWords.ts';
import { RELATIONSHIPS } from './relationships.ts';

/** What is typed counts once it is saved. Give it the saved registration as its key. */
export function RegistrationEditor({ desk }: { readonly desk: Desk }) {
  const { encounter } = desk;
  const [typed, setTyped] = useState<Registration>(encounter.registration);
  const part = { typed, onType: (patch: Partial<Registration>) => setTyped({ ...typed, ...patch }) };
  return (
    <section className="bd-registration" aria-labelledby="bd-registration-title">
      <h3 id="bd-registration-title" className="kicker">
        Registration
      </h3>
      <div className="bd-person">
        <TextField label="Patient’s name" value={typed.name} onChange={(name) => part.onType({ name })} />
        <p className="soft">
          Born {formatDate(typed.born)}, {typed.sex}
        </p>
      </div>
      <Home {...part} />
      <Coverages desk={desk} {...part} />
      {inCountry({ US: <Accidents {...part} />, IN: null })}
      <Save desk={desk} typed={typed} />
    </section>
  );
}

interface PartProps {
  readonly typed: Registration;
  readonly onType: (patch: Partial<Registration>) => void;
}

/** Box 5 of every claim built from here on. */
function Home({ typed, onType }: PartProps) {
  const put = (patch: Partial<Registration['address']>) => onType({ address: { ...typed.address, ...patch } });
  return (
    <div className="bd-home">
      <TextField label="Street" value={typed.address.street} onChange={(street) => put({ street })} />
      <TextField label="Town" value={typed.address.city} onChange={(city) => put({ city })} />
      <TextField label="State" value={typed.address.state} onChange={(state) => put({ state: state.toUpperCase() })} />
      <TextField label={inCountry({ US: 'ZIP code', IN: 'PIN code' })} value={typed.address.zip} onChange={(zip) => put({ zip })} />
    </div>
  );
}

/** Who pays, in their order. */
function Coverages({ desk, typed, onType }: PartProps & { readonly desk: Desk }) {
  const payers = desk.world.game.scenario.payers.map(({ payerId, name }) => ({ value: payerId, label: name }));
  const spare = payers.find(({ value }) => !typed.coverages.some(({ payer }) => payer === value))?.value;
  const put = (coverages: readonly RegisteredCoverage[]) => onType({ coverages });
  const without = (index: number) => typed.coverages.filter((_, at) => at !== index);
  return (
    <>
      <ol className="bd-coverages">
        {keyed(typed.coverages, ({ payer }) => payer).map(({ key, item: coverage }, index) => (
          <CoverageRow
            key={key}
            coverage={coverage}
            index={index}
            payers={payers}
            onChange={(next) => put(typed.coverages.with(index, next))}
            onFirst={() => put([coverage, ...without(index)])}
            onRemove={() => put(without(index))}
          />
        ))}
      </ol>
      <div className="row">
        <Button
          size="s"
          icon="plus"
          disabledReason={spare === undefined ? 'Every payer is registered.' : null}
          onClick={() => spare && put([...typed.coverages, { payer: spare, member: '', relationship: 'self' }])}
        >
          Add coverage
        </Button>
      </div>
    </>
  );
}

/** Boxes 10a to 10c of every claim built from here on; after a yes, box 14 and the state of a car accident. */
function Accidents({ typed, onType }: PartProps) {
  const injured = useId();
  const accident = typed.employmentRelated || typed.autoRelated || typed.otherAccident;
  return (
    <fieldset className="bd-accident">
      <legend>Is it related to</legend>
      <Checkbox checked={typed.employmentRelated} onChange={(employmentRelated) => onType({ employmentRelated })}>
        work (10a)
      </Checkbox>
      <Checkbox checked={typed.autoRelated} onChange={(autoRelated) => onType({ autoRelated })}>
        an auto accident (10b)
      </Checkbox>
      <Checkbox checked={typed.otherAccident} onChange={(otherAccident) => onType({ otherAccident })}>
        another accident (10c)
      </Checkbox>
      {accident && (
        <span className="bd-injured">
          <label htmlFor={injured}>Day of the injury (14)</label>
          <TypedDay id={injured} value={typed.injured} onCommit={(day) => onType({ injured: day })} />
        </span>
      )}
      {typed.autoRelated && (
        <TextField
          label="State of the accident (10b)"
          value={typed.accidentState}
          onChange={(state) => onType({ accidentState: state.toUpperCase() })}
        />
      )}
    </fieldset>
  );
}

function Save({ desk, typed }: { readonly desk: Desk; readonly typed: Registration }) {
  const { encounter, session } = desk;
  const changed = JSON.stringify(typed) !== JSON.stringify(encounter.registration);
  const decision = { kind: 'correctRegistration' as const, encounter: encounter.id, registration: typed };
  const why = session.mayDecide(decision);
  return (
    <div className="row">
      <Button
        onClick={() => desk.act(decision)}
        disabledReason={!changed ? 'Nothing is changed.' : why === null ? null : refusalWords(why)}
      >
        Save registration
      </Button>
      <span className="soft">{minutesWords(session.minutesOf(decision))}</span>
    </div>
  );
}

interface CoverageRowProps {
  readonly coverage: RegisteredCoverage;
  readonly index: number;
  readonly payers: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (coverage: RegisteredCoverage) => void;
  readonly onFirst: () => void;
  readonly onRemove: () => void;
}

function CoverageRow({ coverage, index, payers, onChange, onFirst, onRemove }: CoverageRowProps) {
  const relationships = RELATIONSHIPS.map(([value, label]) => ({ value, label }));
  return (
    <li className="bd-coverage">
      <Select
        label={`${inCountry({ US: 'Payer', IN: 'Insurer' })} ${index + 1}`}
        value={coverage.payer}
        onChange={(payer) => onChange({ ...coverage, payer })}
        options={payers}
      />
      <TextField
        label={`${inCountry({ US: 'Member number', IN: 'Policy number' })} ${index + 1}`}
        mono
        value={coverage.member}
        onChange={(member) => onChange({ ...coverage, member })}
      />
      <Select
        label={`Patient is the insured’s ${index + 1}`}
        value={coverage.relationship}
        onChange={(relationship) => onChange({ ...coverage, relationship })}
        options={relationships}
      />
      <span className="row bd-coverage-acts">
        {index > 0 && (
          <Button size="s" variant="quiet" onClick={onFirst}>
            Make first
          </Button>
        )}
        <Button size="s" variant="quiet" icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </span>
    </li>
  );
}
