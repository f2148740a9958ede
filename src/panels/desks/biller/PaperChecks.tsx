// Papers to put into an envelope, as a list to tick; those asked for say so.

import type { DocumentKind } from '../../../cycle/claim/claim.ts';
import { papersAtHand } from '../../../engine/papersAtHand.ts';
import { Checkbox } from '../../common/Field.tsx';
import type { FieldsProps } from './Amount.tsx';
import { nearDate } from './limitWords.ts';
import { paperWord } from './paperWords.ts';

interface PaperChecksProps extends FieldsProps {
  readonly legend: string;
  readonly wanted: readonly DocumentKind[];
}

/** The papers at hand, of which the learner chooses. */
export function PaperChecks({ desk, filled, onFill, legend, wanted }: PaperChecksProps) {
  const toggle = (kind: DocumentKind, on: boolean) =>
    onFill({ papers: on ? [...filled.papers, kind] : filled.papers.filter((paper) => paper !== kind) });
  return (
    <fieldset className="bd-checks">
      <legend>{legend}</legend>
      {papersAtHand(desk.encounter, desk.world.day).map(({ kind, day }) => (
        <Checkbox key={kind} checked={filled.papers.includes(kind)} onChange={(on) => toggle(kind, on)}>
          {paperWord(kind)}
          {day !== null && <span className="soft"> of {nearDate(day, desk.world.day)}</span>}
          {wanted.includes(kind) && <span className="soft"> · asked for</span>}
        </Checkbox>
      ))}
    </fieldset>
  );
}
