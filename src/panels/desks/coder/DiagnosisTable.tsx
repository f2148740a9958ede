// The diagnoses of the sheet, A to L: the first is the reason for the visit. The one at hand is open and gets the next highlight.

import { Term } from '../../common/glossary.tsx';
import { Code } from '../../common/Text.tsx';
import type { Desk } from './desk.ts';
import { EvidenceChips } from './EvidenceChips.tsx';
import { labelOf, type Target } from './evidence.ts';
import { Moves } from './Moves.tsx';
import { moveDiagnosis, removeDiagnosis } from './sheetEdits.ts';
import './codeTables.css';

/** The table; nothing while the sheet has no diagnosis. */
export function DiagnosisTable({ desk }: { readonly desk: Desk }) {
  const { diagnoses } = desk.encounter.sheet;
  if (diagnoses.length === 0) return null;
  return (
    <table className="cd-table">
      <caption className="visually-hidden">Diagnoses, the first-listed one first</caption>
      <thead>
        <tr>
          <th scope="col" className="cd-letter">
            <span className="visually-hidden">Letter</span>
          </th>
          <th scope="col">Diagnosis (ICD-10-CM)</th>
          <th scope="col" className="cd-count">
            evidence
          </th>
        </tr>
      </thead>
      <tbody>
        {diagnoses.map(({ code }, index) => (
          <Row key={code} desk={desk} index={index} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ desk, index }: { readonly desk: Desk; readonly index: number }) {
  const { encounter, target, tables } = desk;
  const coded = encounter.sheet.diagnoses[index];
  if (!coded) return null;
  const own: Target = { kind: 'diagnosis', index };
  const open = target?.kind === 'diagnosis' && target.index === index;
  const count = coded.evidence.length;
  return (
    <>
      <tr data-open={open || undefined}>
        <td className="cd-letter">{labelOf(own)}</td>
        <th scope="row">
          <button type="button" className="cd-code" aria-expanded={open} onClick={() => desk.aim(open ? null : own)}>
            <Code>{coded.code}</Code> <span className="cd-title">{tables.diagnoses.get(coded.code)?.title ?? 'not in the table'}</span>
          </button>
        </th>
        <td className="cd-count" data-none={count === 0 || undefined}>
          {count === 0 ? 'none' : <Count count={count} />}
        </td>
      </tr>
      {open && (
        <tr className="cd-detail">
          <td colSpan={3}>
            <EvidenceChips desk={desk} target={own} evidence={coded.evidence} />
            {desk.locked === null && <DiagnosisMoves desk={desk} index={index} code={coded.code} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** Number of quotations, with the little square of the highlighter. */
export function Count({ count }: { readonly count: number }) {
  return (
    <>
      {count} <span aria-hidden="true">▪</span>
    </>
  );
}

function DiagnosisMoves({ desk, index, code }: { readonly desk: Desk; readonly index: number; readonly code: string }) {
  const { sheet } = desk.encounter;
  const move = (by: -1 | 1) => {
    if (desk.edit(moveDiagnosis(sheet, index, by), `${code} is now ${labelOf({ kind: 'diagnosis', index: index + by })}.`))
      desk.aim({ kind: 'diagnosis', index: index + by });
  };
  const remove = () => {
    if (desk.edit(removeDiagnosis(sheet, index), `${code} is off the sheet.`)) desk.aim(null);
  };
  return (
    <Moves
      first={index === 0 ? 'It is the first-listed diagnosis.' : null}
      last={index === sheet.diagnoses.length - 1 ? 'It is the last one.' : null}
      onMove={move}
      onRemove={remove}
    >
      {index === 0 && (
        <span className="soft cd-note">
          <Term>First-listed diagnosis</Term>
        </span>
      )}
    </Moves>
  );
}
