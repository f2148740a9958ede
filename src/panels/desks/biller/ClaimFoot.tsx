// The foot of the claim form: who rendered and who bills, the sums, an earlier payer's figures, and papers sent along.

import type { DocumentKind } from '../../../cycle/claim/claim.ts';
import { addressText } from '../../../cycle/claim/professionalClaim.ts';
import { findPayer } from '../../../cycle/payer.ts';
import { papersAtHand } from '../../../engine/papersAtHand.ts';
import { formatDate, formatMoney } from '../../../i18n/format.ts';
import { Checkbox } from '../../common/Field.tsx';
import { Code } from '../../common/Text.tsx';
import { Box, Pick, Typed, TypedDay, YesNo } from './boxes.tsx';
import { type PartProps, type WithClaim, yes } from './claimParts.ts';
import { PAPER_WORD } from './words.ts';

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
  const name = prior.payers.map((id) => findPayer(desk.world.game.scenario.payers, id)?.name ?? id).join(' and ');
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
  if (!editable)
    return claim.attachments.length === 0 ? null : <p>Sent along: {claim.attachments.map((kind) => PAPER_WORD[kind]).join(', ')}</p>;
  const toggle = (kind: DocumentKind, on: boolean) =>
    edit({ attachments: on ? [...claim.attachments, kind] : claim.attachments.filter((attached) => attached !== kind) });
  return (
    <details className="bd-attach" open={claim.attachments.length > 0}>
      <summary>Send papers along ({claim.attachments.length})</summary>
      <div className="bd-checks">
        {papersAtHand(desk.encounter).map(({ kind }) => (
          <Checkbox key={kind} checked={claim.attachments.includes(kind)} onChange={(on) => toggle(kind, on)}>
            {PAPER_WORD[kind]}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
