// The shaded part of box 24: the package code (NDC) of a drug line, with unit and amount, where the line has one or its payer wants one.

import type { ClaimLine } from '../../../cycle/claim/claim.ts';
import { Code } from '../../common/Text.tsx';
import { Box, Typed } from './boxes.tsx';
import type { PartProps } from './claimParts.ts';
import { drugCodeText, readDrugCode, withLine } from './claimText.ts';
import { payerIn } from './deadlines.ts';

/** One box for each drug line; nothing on other claims. */
export function DrugBoxes({ desk, claim, edit }: PartProps) {
  const { tables } = desk.world.game;
  const wanted = payerIn(desk.world, claim.payer)?.lineFields.drugCode === true;
  const isDrug = (line: ClaimLine) => tables.services.get(line.code)?.kind === 'drug';
  const lines = claim.lines.filter((line) => isDrug(line) && (wanted || line.drug !== null));
  if (lines.length === 0) return null;
  return (
    <dl className="bd-boxes">
      {lines.map((line) => (
        <Box
          key={line.number}
          box="24"
          name={`Line ${line.number}, ${line.code}: package code (NDC), unit and amount`}
          wide
          edit={({ id }) => (
            <Typed
              id={id}
              value={drugCodeText(line.drug)}
              onCommit={(text) => edit(withLine(claim, line.number, { drug: readDrugCode(text) }))}
            />
          )}
        >
          <Code>{drugCodeText(line.drug) || '–'}</Code>
        </Box>
      ))}
    </dl>
  );
}
