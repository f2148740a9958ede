// The claim of the encounter: the draft to work on, a look at what would be built, or the claims that were sent.

import type { ComponentProps } from 'react';
import type { Claim, EditFinding } from '../../../cycle/claim/claim.ts';
import { buildClaim } from '../../../engine/buildClaim.ts';
import { formatDate, inCountry } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Notice } from '../../common/Notice.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import type { Desk } from './desk.ts';
import { useFindings } from './Findings.tsx';
import { HospitalBill } from './HospitalBill.tsx';
import { Story } from './Story.tsx';
import { purposeWord } from './words.ts';

const NONE: readonly EditFinding[] = [];

/** The paper of the country: the professional claim, or a hospital's final bill. */
function Form(props: ComponentProps<typeof ClaimForm>) {
  const Paper = inCountry({ US: ClaimForm, IN: HospitalBill });
  return <Paper {...props} />;
}

/** Draft, preview or what was sent. */
export function ClaimSection({ desk }: { readonly desk: Desk }) {
  const { encounter, world } = desk;
  if (encounter.draft) return <Draft desk={desk} claim={encounter.draft.claim} />;
  const built = encounter.claims.length === 0 ? buildClaim(world.game, encounter, 'original') : null;
  return (
    <div className="stack">
      {encounter.claims.length === 0 && !built && (
        <p className="soft">There is nothing to build a claim from: no coverage, or no finished coding sheet.</p>
      )}
      {built && (
        <Form
          desk={desk}
          claim={built}
          findings={NONE}
          onEdit={null}
          head={<p className="soft">No claim has been built yet. This is how it would read:</p>}
        />
      )}
      {encounter.claims.toReversed().map((sent, index) => (
        <details key={sent.claim.id} className="bd-earlier" open={index === 0}>
          <summary>
            Claim {sent.claim.id} · {purposeWord(sent.purpose).name.toLowerCase()} · sent {formatDate(sent.sent)}
            {sent.claimNumber && ` · number ${sent.claimNumber}`}
          </summary>
          <Form desk={desk} claim={sent.claim} findings={NONE} onEdit={null} />
        </details>
      ))}
      <Story desk={desk} />
    </div>
  );
}

function Draft({ desk, claim }: { readonly desk: Desk; readonly claim: Claim }) {
  const { encounter, world } = desk;
  const findings = useFindings(world, encounter);
  const edit = (patch: Partial<Claim>) => {
    const draft = desk.session.getSnapshot().world.encounters.find(({ id }) => id === encounter.id)?.draft; // two boxes may change before the next drawing
    if (draft) desk.act({ kind: 'editClaim', encounter: encounter.id, claim: { ...draft.claim, ...patch } });
  };
  const purpose = encounter.draft?.purpose ?? 'original';
  return (
    <div className="stack">
      <Differs desk={desk} claim={claim} edit={edit} />
      <Form
        desk={desk}
        claim={claim}
        findings={findings}
        onEdit={desk.snapshot.live ? edit : null}
        head={
          <h3 className="kicker">
            Draft of claim {claim.id} · {purposeWord(purpose).name}
          </h3>
        }
      />
    </div>
  );
}

/** Where the registration was corrected after the draft was built. */
function Differs({ desk, claim, edit }: { readonly desk: Desk; readonly claim: Claim; readonly edit: (patch: Partial<Claim>) => void }) {
  const { registration } = desk.encounter;
  const coverage = registration.coverages.find(({ payer }) => payer === claim.payer);
  const boxes = [coverage && coverage.member !== claim.member && '1a', registration.name !== claim.patientName && '2'].filter(
    (box) => typeof box === 'string',
  );
  if (boxes.length === 0) return null;
  const take = () =>
    edit({ patientName: registration.name, ...(coverage && { member: coverage.member, relationship: coverage.relationship }) });
  return (
    <Notice
      title={inCountry({ US: `Box ${boxes.join(' and ')} differs from the registration.`, IN: 'The bill differs from the registration.' })}
      actions={
        <Button size="s" onClick={take}>
          Take it from the registration
        </Button>
      }
    />
  );
}
