// Boxes 21 to 23 of the claim: the diagnoses with their letters, what this claim mends, and the permission it stands on.

import type { Claim } from '../../../cycle/claim/claim.ts';
import { Code } from '../../common/Text.tsx';
import { Box, Pick, Typed } from './boxes.tsx';
import type { PartProps } from './claimParts.ts';
import { diagnosisText, letterOf, readDiagnosis, withDiagnosis } from './claimText.ts';

/** Box 21. */
export function DiagnosisBoxes({ desk, claim, edit }: PartProps) {
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

/** Boxes 22 and 23. */
export function ReferenceBoxes({ claim, edit }: PartProps) {
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
        name="Authorization, referral"
        edit={({ id }) => (
          <Typed id={id} value={claim.authorization ?? ''} onCommit={(text) => edit({ authorization: text === '' ? null : text })} />
        )}
      >
        <Code>{claim.authorization ?? '–'}</Code>
      </Box>
      <Box
        box="23"
        name="Laboratory certificate"
        back={claim.laboratory === null}
        edit={({ id }) => (
          <Typed id={id} value={claim.laboratory ?? ''} onCommit={(text) => edit({ laboratory: text === '' ? null : text })} />
        )}
      >
        <Code>{claim.laboratory ?? '–'}</Code>
      </Box>
    </dl>
  );
}

const FREQUENCIES = [
  ['1', '1 original'],
  ['7', '7 replacement'],
  ['8', '8 void'],
] as const;
