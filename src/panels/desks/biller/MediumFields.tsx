// How a claim goes out: as a file, or on the paper form. Asked only where a biller may think of paper: something came back, papers go along, or an earlier payer's answer does.

import type { Medium } from '../../../cycle/claim/claim.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import { inCountry } from '../../../i18n/format.ts';
import type { Desk } from './desk.ts';

/** Whether the desk asks by which way this draft goes out. */
function asksMedium({ draft, claims }: Encounter): boolean {
  if (!draft || draft.purpose === 'reopening' || inCountry({ US: false, IN: true })) return false;
  const { medium, attachments, announced, rank } = draft.claim;
  return medium === 'paper' || claims.length > 0 || attachments.length + announced.length > 0 || rank > 1;
}

const WAYS: readonly { readonly medium: Medium; readonly name: string; readonly text: string }[] = [
  { medium: 'electronic', name: 'Electronic file', text: 'In today’s batch; both doors acknowledge it.' },
  {
    medium: 'paper',
    name: 'Paper form',
    text: 'Printed, signed, mailed: counts from the day it arrives, and nobody acknowledges it.',
  },
];

/** The two ways; the form is changed at once, as if a box of it had been typed. */
export function MediumFields({ desk }: { readonly desk: Desk }) {
  const { encounter } = desk;
  const { draft } = encounter;
  if (!draft || !asksMedium(encounter)) return null;
  const choose = (medium: Medium) => desk.act({ kind: 'editClaim', encounter: encounter.id, claim: { ...draft.claim, medium } });
  return (
    <fieldset className="bd-ways">
      <legend>How it travels</legend>
      {WAYS.map(({ medium, name, text }) => (
        <label key={medium} className="bd-way">
          <input type="radio" name={`medium-${encounter.id}`} checked={draft.claim.medium === medium} onChange={() => choose(medium)} />
          <span>
            <b>{name}</b>
            <br />
            <span className="soft">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
