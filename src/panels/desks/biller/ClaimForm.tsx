// The professional claim in our own layout, box by box: to type in while a draft is open, to read once it is sent.

import { useMemo } from 'react';
import type { Claim, EditFinding } from '../../../cycle/claim/claim.ts';
import { formatDate } from '../../../i18n/format.ts';
import { Code } from '../../common/Text.tsx';
import { Box, type Form, FormContext, Pick, Typed, YesNo } from './boxes.tsx';
import { Attachments, FootBoxes, Prior } from './ClaimFoot.tsx';
import { ClaimLines } from './ClaimLines.tsx';
import { type PartProps, yes } from './claimParts.ts';
import { diagnosisText, letterOf, readDiagnosis, withDiagnosis } from './claimText.ts';
import type { Desk } from './desk.ts';
import { RELATIONSHIPS } from './relationships.ts';

interface ClaimFormProps {
  readonly desk: Desk;
  readonly claim: Claim;
  readonly findings: readonly EditFinding[];
  readonly onEdit: ((patch: Partial<Claim>) => void) | null; // null: to read only
}

const NOTHING = () => {};

/** The whole form. */
export function ClaimForm({ desk, claim, findings, onEdit }: ClaimFormProps) {
  const form = useMemo<Form>(() => ({ editable: onEdit !== null, findings }), [onEdit, findings]);
  const part = { desk, claim, edit: onEdit ?? NOTHING };
  return (
    <FormContext value={form}>
      <div className="bd-form" data-editable={form.editable || undefined}>
        <PatientBoxes {...part} />
        <ConditionBoxes {...part} />
        <DiagnosisBoxes {...part} />
        <ReferenceBoxes {...part} />
        <ClaimLines claim={claim} editable={form.editable} edit={part.edit} />
        <FootBoxes {...part} />
        {claim.prior && <Prior desk={desk} claim={claim} />}
        <Attachments {...part} editable={form.editable} />
      </div>
    </FormContext>
  );
}

function PatientBoxes({ desk, claim, edit }: PartProps) {
  const { payers } = desk.world.game.scenario;
  const payer = payers.find(({ payerId }) => payerId === claim.payer);
  const toPayer = (id: string) => {
    const registered = desk.encounter.registration.coverages.find((coverage) => coverage.payer === id);
    edit({ payer: id, ...(registered && { member: registered.member, relationship: registered.relationship }) });
  };
  return (
    <dl className="bd-boxes">
      <Box
        box="1"
        name={claim.rank === 2 ? 'Payer, as second' : 'Payer'}
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
      <Box box="3" name="Born, sex">
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
    </dl>
  );
}

function ConditionBoxes({ desk, claim, edit }: PartProps) {
  const { providers } = desk.world.game.scenario;
  const { ordering } = claim;
  const order = (npi: string) => {
    const provider = providers.find((candidate) => candidate.npi === npi);
    edit({ ordering: provider ? { qualifier: ordering?.qualifier ?? 'DK', npi, name: provider.name } : null });
  };
  return (
    <dl className="bd-boxes">
      <Box
        box="10a"
        name="Employment"
        edit={({ id }) => <YesNo id={id} value={claim.employmentRelated} onPick={(employmentRelated) => edit({ employmentRelated })} />}
      >
        {yes(claim.employmentRelated)}
      </Box>
      <Box
        box="10b"
        name="Auto accident"
        edit={({ id }) => <YesNo id={id} value={claim.autoRelated} onPick={(autoRelated) => edit({ autoRelated })} />}
      >
        {yes(claim.autoRelated)}
      </Box>
      <Box
        box="10c"
        name="Other accident"
        edit={({ id }) => <YesNo id={id} value={claim.otherAccident} onPick={(otherAccident) => edit({ otherAccident })} />}
      >
        {yes(claim.otherAccident)}
      </Box>
      <Box
        box="11d"
        name="Other coverage"
        edit={({ id }) => <YesNo id={id} value={claim.otherCoverage} onPick={(otherCoverage) => edit({ otherCoverage })} />}
      >
        {yes(claim.otherCoverage)}
      </Box>
      <Box
        box="17"
        name="Referring, ordering or supervising"
        wide
        edit={({ id }) => (
          <span className="bd-pair">
            <Pick
              label="17 Qualifier"
              value={ordering?.qualifier ?? 'DK'}
              onPick={(text) => ordering && edit({ ordering: { ...ordering, qualifier: text as 'DN' | 'DK' | 'DQ' } })}
              options={QUALIFIERS}
            />
            <Pick
              id={id}
              value={ordering?.npi ?? ''}
              onPick={order}
              options={[['', 'nobody'], ...providers.map(({ npi, name }) => [npi, `${name} · ${npi}`] as const)]}
            />
          </span>
        )}
      >
        {ordering ? (
          <>
            {ordering.qualifier} {ordering.name} <Code>{ordering.npi}</Code>
          </>
        ) : (
          '–'
        )}
      </Box>
    </dl>
  );
}

const QUALIFIERS = [
  ['DN', 'DN referring'],
  ['DK', 'DK ordering'],
  ['DQ', 'DQ supervising'],
] as const;

function DiagnosisBoxes({ desk, claim, edit }: PartProps) {
  const { diagnoses } = desk.world.game.tables;
  const slots = Math.min(12, claim.diagnoses.length + 1);
  return (
    <dl className="bd-boxes">
      <Box
        box="21"
        name="Diagnoses"
        wide
        edit={({ id }) => (
          <span className="bd-diagnoses">
            {Array.from({ length: slots }, (_, index) => (
              <span key={letterOf(index)} className="bd-diagnosis">
                <b aria-hidden="true">{letterOf(index)}</b>
                <Typed
                  {...(index === 0 && { id })}
                  label={`21 ${letterOf(index)}, diagnosis`}
                  value={diagnosisText(claim.diagnoses[index] ?? '')}
                  width={8}
                  onCommit={(text) => edit(withDiagnosis(claim, index, readDiagnosis(text)))}
                />
              </span>
            ))}
          </span>
        )}
      >
        <ol className="bd-diagnosis-list">
          {claim.diagnoses.map((code, index) => (
            <li key={code}>
              <b>{letterOf(index)}</b> <Code>{diagnosisText(code)}</Code> <span className="soft">{diagnoses.get(code)?.title}</span>
            </li>
          ))}
        </ol>
      </Box>
    </dl>
  );
}

function ReferenceBoxes({ claim, edit }: PartProps) {
  return (
    <dl className="bd-boxes">
      <Box
        box="22"
        name="Resubmission code, original reference"
        wide
        edit={({ id }) => (
          <span className="bd-pair">
            <Pick
              id={id}
              value={claim.frequency}
              onPick={(text) => edit({ frequency: text as Claim['frequency'] })}
              options={FREQUENCIES}
            />
            <Typed
              label="22 Original reference"
              value={claim.originalReference ?? ''}
              width={16}
              onCommit={(text) => edit({ originalReference: text === '' ? null : text })}
            />
          </span>
        )}
      >
        <Code>{claim.frequency}</Code> <Code>{claim.originalReference ?? ''}</Code>
      </Box>
      <Box
        box="23"
        name="Authorization"
        edit={({ id }) => (
          <Typed id={id} value={claim.authorization ?? ''} onCommit={(text) => edit({ authorization: text === '' ? null : text })} />
        )}
      >
        <Code>{claim.authorization ?? '–'}</Code>
      </Box>
    </dl>
  );
}

const FREQUENCIES = [
  ['1', '1 original'],
  ['7', '7 replacement'],
  ['8', '8 void'],
] as const;
