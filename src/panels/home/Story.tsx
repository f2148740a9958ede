// The way of a claim in one picture: six rooms, one rail, and the sheet that changes its form from room to room.

import gateUrl from '../../../assets/art/parts/gate.svg?url';
import chartUrl from '../../../assets/art/tokens/chart.svg?url';
import claimUrl from '../../../assets/art/tokens/claim.svg?url';
import codedUrl from '../../../assets/art/tokens/codedChart.svg?url';
import patientUrl from '../../../assets/art/tokens/patient.svg?url';
import remittanceUrl from '../../../assets/art/tokens/remittance.svg?url';
import { STEPS, type Step } from '../../cycle/encounter.ts';
import { Art } from '../common/Art.tsx';
import { Mark, type MarkName } from '../common/Mark.tsx';
import { Room } from '../common/Room.tsx';

const SHEETS: Record<Step, { readonly url: string; readonly mark: MarkName | null }> = {
  care: { url: patientUrl, mark: null },
  documentation: { url: chartUrl, mark: null },
  coding: { url: codedUrl, mark: null },
  claim: { url: claimUrl, mark: null },
  review: { url: claimUrl, mark: 'waiting' },
  outcome: { url: remittanceUrl, mark: 'ok' },
};

/** The six steps as a strip, or as a grid where the window is narrow. */
export function Story() {
  return (
    <ol className="story" aria-label="The six steps of a claim">
      {STEPS.map((step) => (
        <li key={step} className="story-step" data-at={step}>
          <Room step={step} />
          {step === 'review' && (
            <span className="story-gate">
              <Art src={gateUrl} width={120} height={300} />
            </span>
          )}
          <Sheet step={step} />
        </li>
      ))}
    </ol>
  );
}

function Sheet({ step }: { readonly step: Step }) {
  const { url, mark } = SHEETS[step];
  return (
    <span className="story-sheet">
      <Art src={url} width={48} height={60} />
      {mark && (
        <span className="story-mark">
          <Mark name={mark} size={16} />
        </span>
      )}
    </span>
  );
}
