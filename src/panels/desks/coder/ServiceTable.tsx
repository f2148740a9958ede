// The service lines of the sheet: what was done, with modifiers, the diagnoses it points to, units, and the charge.

import { chargeFor } from '../../../cycle/claim/professionalClaim.ts';
import type { CodedService } from '../../../cycle/coding/sheet.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { Code } from '../../common/Text.tsx';
import { Count } from './DiagnosisTable.tsx';
import type { Desk } from './desk.ts';
import { LineEditor } from './LineEditor.tsx';
import { pointerLetters } from './sheetEdits.ts';
import './codeTables.css';

/** The table; nothing while the sheet has no line. */
export function ServiceTable({ desk }: { readonly desk: Desk }) {
  const { services } = desk.encounter.sheet;
  if (services.length === 0) return null;
  return (
    <div className="cd-wide">
      <table className="cd-table cd-services">
        <caption className="visually-hidden">Service lines</caption>
        <thead>
          <tr>
            <th scope="col" className="cd-letter">
              <span className="visually-hidden">Line</span>
            </th>
            <th scope="col">Procedure</th>
            <th scope="col">mod</th>
            <th scope="col">dx</th>
            <th scope="col" className="cd-count">
              units
            </th>
            <th scope="col" className="cd-money">
              charge
            </th>
          </tr>
        </thead>
        <tbody>
          {keyed(services).map(({ key, line, index }) => (
            <Row key={key} desk={desk} line={line} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Lines with a key of their own: the same code may stand on two lines. */
function keyed(services: readonly CodedService[]) {
  return services.map((line, index) => ({
    key: `${line.code}-${services.slice(0, index).filter(({ code }) => code === line.code).length}`,
    line,
    index,
  }));
}

function Row({ desk, line, index }: { readonly desk: Desk; readonly line: CodedService; readonly index: number }) {
  const { target, tables } = desk;
  const open = target?.kind === 'service' && target.index === index;
  return (
    <>
      <tr data-open={open || undefined}>
        <td className="cd-letter">{index + 1}</td>
        <th scope="row">
          <button type="button" className="cd-code" aria-expanded={open} onClick={() => desk.aim(open ? null : { kind: 'service', index })}>
            <Code>{line.code}</Code> <span className="cd-title">{tables.services.get(line.code)?.title ?? 'not in the table'}</span>
            {line.evidence.length > 0 && (
              <span className="cd-count-inline">
                <span className="visually-hidden">evidence: </span>
                <Count count={line.evidence.length} />
              </span>
            )}
          </button>
        </th>
        <td className="mono">{line.modifiers.join(' ')}</td>
        <td className="cd-dx" data-none={line.pointers.length === 0 || undefined}>
          {pointerLetters(line.pointers) || 'none'}
        </td>
        <td className="cd-count num">{line.units}</td>
        <td className="cd-money num">{formatMoney(chargeFor(tables, line))}</td>
      </tr>
      {open && (
        <tr className="cd-detail">
          <td colSpan={6}>
            <LineEditor desk={desk} line={line} index={index} />
          </td>
        </tr>
      )}
    </>
  );
}
