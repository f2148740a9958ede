// The professional claim in our own layout, box by box: to type in while a draft is open, to read once it is sent. In front stand the boxes that matter on this claim.

import { type ReactNode, useMemo, useState } from 'react';
import type { Claim, EditFinding } from '../../../cycle/claim/claim.ts';
import { addressText, coverBoxes } from '../../../cycle/claim/professionalClaim.ts';
import { findPayer } from '../../../cycle/payer.ts';
import { formatDate } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Code } from '../../common/Text.tsx';
import { Box, type Form, FormContext, Pick, Typed, TypedAddress, TypedDay } from './boxes.tsx';
import { OtherBoxes, PolicyBoxes } from './ClaimCover.tsx';
import { DrugBoxes } from './ClaimDrugs.tsx';
import { Attachments, FootBoxes, Prior } from './ClaimFoot.tsx';
import { ClaimLines } from './ClaimLines.tsx';
import { DiagnosisBoxes, ReferenceBoxes } from './ClaimReferences.tsx';
import { DateBoxes, OrderingBoxes } from './ClaimVisit.tsx';
import type { PartProps } from './claimParts.ts';
import type { Desk } from './desk.ts';
import { RELATIONSHIPS } from './relationships.ts';
import './claimForm.css';

interface ClaimFormProps {
  readonly desk: Desk;
  readonly claim: Claim;
  readonly findings: readonly EditFinding[];
  readonly onEdit: ((patch: Partial<Claim>) => void) | null; // null: to read only
  readonly head?: ReactNode; // what it is, in a few words above it
}

const NOTHING = () => {};

/** The form. */
export function ClaimForm({ desk, claim, findings, onEdit, head }: ClaimFormProps) {
  const [whole, setWhole] = useState(false);
  const form = useMemo<Form>(() => ({ editable: onEdit !== null, whole, findings }), [onEdit, whole, findings]);
  const part = { desk, claim, edit: onEdit ?? NOTHING };
  return (
    <FormContext value={form}>
      <div className="bd-form" data-editable={form.editable || undefined}>
        <div className="row bd-form-head">
          {head}
          <Button size="s" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            All 33 boxes
          </Button>
        </div>
        <PatientBoxes {...part} />
        <OtherBoxes {...part} />
        <PolicyBoxes {...part} />
        <DateBoxes {...part} />
        <OrderingBoxes {...part} />
        <DiagnosisBoxes {...part} />
        <ReferenceBoxes {...part} />
        <ClaimLines claim={claim} editable={form.editable} whole={whole} edit={part.edit} />
        <DrugBoxes {...part} />
        <FootBoxes {...part} />
        {claim.prior && <Prior desk={desk} claim={claim} />}
        <Attachments {...part} editable={form.editable} />
      </div>
    </FormContext>
  );
}

/** Boxes 1 to 7: payer, patient, and who holds the policy. */
function PatientBoxes({ desk, claim, edit }: PartProps) {
  const { payers, patients } = desk.world.game.scenario;
  const { registration } = desk.encounter;
  const payer = findPayer(payers, claim.payer);
  const patient = patients.find(({ id }) => id === desk.encounter.patient);
  const toPayer = (id: string) => {
    const registered = registration.coverages.find((coverage) => coverage.payer === id);
    edit(registered && patient ? coverBoxes({ patient, registration, payers }, registered, claim.rank) : { payer: id });
  };
  const insure = (patch: Partial<Claim['insured']>) => edit({ insured: { ...claim.insured, ...patch } });
  const own = claim.relationship === 'self' && claim.insured.name === claim.patientName;
  return (
    <dl className="bd-boxes">
      <Box
        box="1"
        name={{ 1: 'Payer', 2: 'Payer, as second', 3: 'Payer, as third' }[claim.rank]}
        edit={({ id }) => (
          <Pick id={id} value={claim.payer} onPick={toPayer} options={payers.map(({ payerId, name }) => [payerId, name])} />
        )}
      >
        {payer?.name ?? claim.payer}
      </Box>
      <Box box="1a" name="Member number" edit={({ id }) => <Typed id={id} value={claim.member} onCommit={(member) => edit({ member })} />}>
        <Code>{claim.member || '–'}</Code>
      </Box>
      <Box
        box="2"
        name="Patient"
        edit={({ id }) => <Typed id={id} value={claim.patientName} onCommit={(patientName) => edit({ patientName })} />}
      >
        {claim.patientName || '–'}
      </Box>
      <Box
        box="3"
        name="Born, sex"
        edit={({ id }) => (
          <span className="bd-pair">
            <TypedDay id={id} value={claim.patientBorn} onCommit={(day) => day !== null && edit({ patientBorn: day })} />
            <Pick
              label="3 Sex"
              value={claim.patientSex}
              onPick={(text) => edit({ patientSex: text as Claim['patientSex'] })}
              options={[
                ['F', 'F'],
                ['M', 'M'],
              ]}
            />
          </span>
        )}
      >
        {formatDate(claim.patientBorn)}, {claim.patientSex}
      </Box>
      <Box
        box="6"
        name="Patient is the insured’s"
        edit={({ id }) => (
          <Pick
            id={id}
            value={claim.relationship}
            onPick={(text) => edit({ relationship: text as Claim['relationship'] })}
            options={RELATIONSHIPS}
          />
        )}
      >
        {RELATIONSHIPS.find(([value]) => value === claim.relationship)?.[1]}
      </Box>
      <Box
        box="4"
        name="Insured"
        back={own}
        edit={({ id }) => <Typed id={id} value={claim.insured.name} onCommit={(name) => insure({ name })} />}
      >
        {claim.insured.name || '–'}
      </Box>
      <Box
        box="5"
        name="Patient’s address"
        wide
        back={claim.patientAddress.street !== ''}
        edit={({ id }) => (
          <TypedAddress id={id} box="5" value={claim.patientAddress} onCommit={(patientAddress) => edit({ patientAddress })} />
        )}
      >
        {addressText(claim.patientAddress) || '–'}
      </Box>
      <Box
        box="7"
        name="Insured’s address"
        wide
        back
        edit={({ id }) => <TypedAddress id={id} box="7" value={claim.insured.address} onCommit={(address) => insure({ address })} />}
      >
        {addressText(claim.insured.address) || '–'}
      </Box>
    </dl>
  );
}
