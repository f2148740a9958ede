// The foot of the claim form: who rendered and who bills, the sums, an earlier payer's figures, and papers sent along.

import type { ReactNode } from 'react';
import type { DocumentKind } from '../../../cycle/claim/claim.ts';
import { addressText } from '../../../cycle/claim/professionalClaim.ts';
import { papersAtHand } from '../../../engine/papersAtHand.ts';
import { payerNamed } from '../../../engine/world.ts';
import { formatDate, formatDays, formatMoney } from '../../../i18n/format.ts';
import { Checkbox } from '../../common/Field.tsx';
import { Code } from '../../common/Text.tsx';
import { Box, Pick, Typed, TypedDay, YesNo } from './boxes.tsx';
import { type PartProps, type WithClaim, yes } from './claimParts.ts';
import { payerIn } from './deadlines.ts';
import { paperWord } from './paperWords.ts';

/** Boxes 24J to 33, those of the lines left out. */
export function FootBoxes({ desk, claim, edit }: PartProps) {
  const { providers, facilities: known } = desk.world.game.scenario;
  const facilities = [['', 'at the billing address'], ...known.map(({ npi, name }) => [npi, name] as const)] as const;
  const toFacility = (npi: string) => {
    const found = known.find((one) => one.npi === npi);
    edit({ facility: found ? { name: found.name, address: found.address, npi } : null });
  };
  const render = (npi: string) => {
    const provider = providers.find((candidate) => candidate.npi === npi);
    if (provider) edit({ renderingNpi: npi, renderingName: provider.name });
  };
  return (
    <dl className="bd-boxes">
      <Box
        box="24J"
        name="Rendering provider"
        wide
        edit={({ id }) => (
          <span className="bd-pair">
            <Typed id={id} value={claim.renderingNpi} width={11} onCommit={(renderingNpi) => edit({ renderingNpi })} />
            <Typed
              label="31 Name of the rendering provider"
              value={claim.renderingName}
              width={22}
              onCommit={(renderingName) => edit({ renderingName })}
            />
            <Pick
              label="Take from the roster"
              value=""
              onPick={render}
              options={[['', 'from the roster…'], ...providers.map(({ npi, name }) => [npi, name] as const)]}
            />
          </span>
        )}
      >
        <Code>{claim.renderingNpi}</Code> {claim.renderingName}
      </Box>
      <Box
        box="25"
        name="Tax number"
        back
        edit={({ id }) => <Typed id={id} value={claim.taxId} width={10} onCommit={(taxId) => edit({ taxId })} />}
      >
        <Code>{claim.taxId}</Code>
      </Box>
      <Box box="26" name="Account">
        <Code>{claim.account}</Code>
      </Box>
      <Box
        box="27"
        name="Assignment"
        edit={({ id }) => <YesNo id={id} value={claim.assignment} onPick={(assignment) => edit({ assignment })} />}
      >
        {yes(claim.assignment)}
      </Box>
      <Box box="28" name="Total">
        <b className="num">{formatMoney(claim.total)}</b>
      </Box>
      <Box box="29" name="Paid by the patient">
        <span className="num">{formatMoney(claim.patientPaid)}</span>
      </Box>
      <Box
        box="31"
        name="Signed by the clinician"
        back={claim.signed !== null}
        edit={({ id }) => <TypedDay id={id} value={claim.signed} onCommit={(signed) => edit({ signed })} />}
      >
        {claim.signed === null ? '–' : formatDate(claim.signed)}
      </Box>
      <Box
        box="32"
        name="Service facility"
        wide
        back={claim.facility === null}
        edit={({ id }) => <Pick id={id} value={claim.facility?.npi ?? ''} onPick={toFacility} options={facilities} />}
      >
        {claim.facility ? (
          <>
            {claim.facility.name}, {addressText(claim.facility.address)} <Code>{claim.facility.npi}</Code>
          </>
        ) : (
          'at the billing address'
        )}
      </Box>
      <Box
        box="33"
        name="Billing provider"
        wide
        edit={({ id }) => (
          <span className="bd-pair">
            <Typed id={id} value={claim.billingNpi} width={11} onCommit={(billingNpi) => edit({ billingNpi })} />
            <span>
              {claim.billingName}, <span className="soft">{addressText(claim.billingAddress)}</span>
            </span>
          </span>
        )}
      >
        {claim.billingName}, {addressText(claim.billingAddress)} <Code>{claim.billingNpi}</Code>
      </Box>
    </dl>
  );
}

/** The first payer's figures, as they travel to the next. */
export function Prior({ desk, claim }: WithClaim) {
  const { prior } = claim;
  if (!prior) return null;
  const name = prior.payers.map((id) => payerNamed(desk.world, id)?.name ?? id).join(' and ');
  return (
    <section className="bd-prior">
      <h4>
        Decided by {name}, {formatDate(prior.remittanceDay)}
      </h4>
      <ul className="bd-said num">
        {prior.lines.map((line) => (
          <li key={line.number}>
            Line {line.number}: allowed {formatMoney(line.allowed)}, paid {formatMoney(line.paid)}, contractual{' '}
            {formatMoney(line.contractual)}, patient {formatMoney(line.patient)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Papers that go out with the claim. */
export function Attachments({ desk, claim, edit, editable }: PartProps & { readonly editable: boolean }) {
  const { attachments, announced } = claim;
  const names = (kinds: readonly DocumentKind[]) => kinds.map((kind) => paperWord(kind)).join(', ');
  if (!editable)
    return (
      <>
        {attachments.length > 0 && <p>Sent along: {names(attachments)}</p>}
        {announced.length > 0 && <p>Announced to follow: {names(announced)}</p>}
      </>
    );
  const payer = payerIn(desk.world, claim.payer);
  const kinds = papersAtHand(desk.encounter, desk.world.day).map(({ kind }) => kind);
  return (
    <>
      <Papers title="Send papers along" kinds={kinds} chosen={attachments} onChange={(chosen) => edit({ attachments: chosen })}>
        {payer?.recordsRequests.attachmentWithClaimAccepted === false &&
          `${payer.name} matches no papers to a claim that it did not ask for or that the claim did not announce.`}
      </Papers>
      <Papers
        title="Announce papers that follow"
        kinds={kinds.filter((kind) => !attachments.includes(kind))}
        chosen={announced}
        onChange={(chosen) => edit({ announced: chosen })}
      >
        {payer &&
          `They go apart from the claim and must be there within ${formatDays(payer.recordsRequests.announcedWithinDays)} of it; announced and missing, they are a reason to deny (163, 164).`}
      </Papers>
    </>
  );
}

interface PapersProps {
  readonly title: string;
  readonly kinds: readonly DocumentKind[];
  readonly chosen: readonly DocumentKind[];
  readonly onChange: (chosen: readonly DocumentKind[]) => void;
  readonly children: ReactNode; // what this payer makes of them
}

/** A list of papers to tick, closed until somebody needs it. */
function Papers({ title, kinds, chosen, onChange, children }: PapersProps) {
  return (
    <details className="bd-attach" open={chosen.length > 0}>
      <summary>
        {title} ({chosen.length})
      </summary>
      {children && <p className="soft">{children}</p>}
      <div className="bd-checks">
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={chosen.includes(kind)}
            onChange={(on) => onChange(on ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
          >
            {paperWord(kind)}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
