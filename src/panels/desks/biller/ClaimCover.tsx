// Boxes 9 to 13 of the claim: other policies, what the condition comes from, the policy group, and the two signatures on file.

import type { Claim } from '../../../cycle/claim/claim.ts';
import { formatDate } from '../../../i18n/format.ts';
import { Code } from '../../common/Text.tsx';
import { Box, Pick, Typed, TypedDay, YesNo } from './boxes.tsx';
import { type PartProps, yes } from './claimParts.ts';

const NO_OTHER: NonNullable<Claim['otherInsured']> = { name: '', policy: '', plan: '' };

/** Boxes 9 and 10. */
export function OtherBoxes({ claim, edit }: PartProps) {
  const other = claim.otherInsured;
  const put = (patch: Partial<typeof NO_OTHER>) => {
    const next = { ...(other ?? NO_OTHER), ...patch };
    edit({ otherInsured: Object.values(next).every((text) => text === '') ? null : next });
  };
  return (
    <dl className="bd-boxes">
      <Box
        box="9"
        name="Other insured, policy, plan"
        wide
        back={other === null && !claim.otherCoverage}
        edit={({ id }) => (
          <span className="bd-triple">
            <Typed id={id} value={other?.name ?? ''} onCommit={(name) => put({ name })} />
            <Typed label="9a Policy of the other insured" value={other?.policy ?? ''} onCommit={(policy) => put({ policy })} />
            <Typed label="9d Plan of the other insured" value={other?.plan ?? ''} onCommit={(plan) => put({ plan })} />
          </span>
        )}
      >
        {other ? (
          <>
            {other.name} <Code>{other.policy}</Code> {other.plan}
          </>
        ) : (
          '–'
        )}
      </Box>
      <Box
        box="10a"
        name="Employment"
        edit={({ id }) => <YesNo id={id} value={claim.employmentRelated} onPick={(employmentRelated) => edit({ employmentRelated })} />}
      >
        {yes(claim.employmentRelated)}
      </Box>
      <Box
        box="10b"
        name={claim.autoRelated ? 'Auto accident, state' : 'Auto accident'}
        edit={({ id }) => (
          <span className="bd-pair">
            <YesNo id={id} value={claim.autoRelated} onPick={(autoRelated) => edit({ autoRelated })} />
            {claim.autoRelated && (
              <Typed
                label="10b State of the accident"
                value={claim.accidentState}
                width={2}
                onCommit={(accidentState) => edit({ accidentState })}
              />
            )}
          </span>
        )}
      >
        {yes(claim.autoRelated)} {claim.accidentState}
      </Box>
      <Box
        box="10c"
        name="Other accident"
        edit={({ id }) => <YesNo id={id} value={claim.otherAccident} onPick={(otherAccident) => edit({ otherAccident })} />}
      >
        {yes(claim.otherAccident)}
      </Box>
      <Box
        box="10d"
        name="Claim codes"
        back={claim.claimCodes === ''}
        edit={({ id }) => <Typed id={id} value={claim.claimCodes} onCommit={(claimCodes) => edit({ claimCodes })} />}
      >
        <Code>{claim.claimCodes || '–'}</Code>
      </Box>
      <Box
        box="11d"
        name="Other coverage"
        edit={({ id }) => <YesNo id={id} value={claim.otherCoverage} onPick={(otherCoverage) => edit({ otherCoverage })} />}
      >
        {yes(claim.otherCoverage)}
      </Box>
    </dl>
  );
}

/** Boxes 11 to 11c, 12 and 13: with the whole form, or where one of them is out of the ordinary. */
export function PolicyBoxes({ claim, edit }: PartProps) {
  const { insured } = claim;
  const insure = (patch: Partial<Claim['insured']>) => edit({ insured: { ...insured, ...patch } });
  return (
    <dl className="bd-boxes">
      <Box
        box="11"
        name="Policy group"
        back
        edit={({ id }) => <Typed id={id} value={insured.policyGroup} onCommit={(policyGroup) => insure({ policyGroup })} />}
      >
        <Code>{insured.policyGroup || '–'}</Code>
      </Box>
      <Box
        box="11a"
        name="Insured born, sex"
        back
        edit={({ id }) => (
          <span className="bd-pair">
            <TypedDay id={id} value={insured.born} onCommit={(born) => born !== null && insure({ born })} />
            <Pick
              label="11a Sex of the insured"
              value={insured.sex}
              onPick={(sex) => insure({ sex: sex as Claim['patientSex'] })}
              options={[
                ['F', 'F'],
                ['M', 'M'],
              ]}
            />
          </span>
        )}
      >
        {formatDate(insured.born)}, {insured.sex}
      </Box>
      <Box
        box="11b"
        name="Injury claim number"
        back={insured.otherClaimId === ''}
        edit={({ id }) => <Typed id={id} value={insured.otherClaimId} onCommit={(otherClaimId) => insure({ otherClaimId })} />}
      >
        <Code>{insured.otherClaimId || '–'}</Code>
      </Box>
      <Box box="11c" name="Plan" back edit={({ id }) => <Typed id={id} value={insured.plan} onCommit={(plan) => insure({ plan })} />}>
        {insured.plan || '–'}
      </Box>
      <Box
        box="12"
        name="Release signed"
        back={claim.releaseSigned}
        edit={({ id }) => <YesNo id={id} value={claim.releaseSigned} onPick={(releaseSigned) => edit({ releaseSigned })} />}
      >
        {yes(claim.releaseSigned)}
      </Box>
      <Box
        box="13"
        name="Benefits assigned"
        back={claim.benefitsAssigned}
        edit={({ id }) => <YesNo id={id} value={claim.benefitsAssigned} onPick={(benefitsAssigned) => edit({ benefitsAssigned })} />}
      >
        {yes(claim.benefitsAssigned)}
      </Box>
    </dl>
  );
}
