// The fields of the line at hand: modifiers, pointers, units, place of service; and its evidence.

import { useState } from 'react';
import type { CodedService } from '../../../cycle/coding/sheet.ts';
import { Button } from '../../common/Button.tsx';
import { NumberField, Select } from '../../common/Field.tsx';
import type { Desk } from './desk.ts';
import { EvidenceChips } from './EvidenceChips.tsx';
import { labelOf } from './evidence.ts';
import { ModifierField } from './ModifierField.tsx';
import { Moves } from './Moves.tsx';
import { changeService, MAX_POINTERS, moveService, removeService, togglePointer } from './sheetEdits.ts';
import './lineEditor.css';

interface LineEditorProps {
  readonly desk: Desk;
  readonly line: CodedService;
  readonly index: number;
}

/** Everything that can be said about a line. While the sheet is locked only its evidence is shown. */
export function LineEditor({ desk, line, index }: LineEditorProps) {
  const chips = <EvidenceChips desk={desk} target={{ kind: 'service', index }} evidence={line.evidence} />;
  if (desk.locked !== null) return chips;
  return (
    <div className="cd-line">
      <div className="cd-line-row">
        <Pointers desk={desk} line={line} index={index} />
        <Units desk={desk} line={line} index={index} />
        <ModifierField desk={desk} line={line} index={index} />
        <Place desk={desk} line={line} index={index} />
      </div>
      {chips}
      <LineMoves desk={desk} line={line} index={index} />
    </div>
  );
}

function Pointers({ desk, line, index }: LineEditorProps) {
  const { sheet } = desk.encounter;
  if (sheet.diagnoses.length === 0) return <p className="soft">Add the diagnosis this line is for; then point to it here.</p>;
  const full = line.pointers.length >= MAX_POINTERS;
  return (
    <fieldset className="cd-pointers">
      <legend className="field-label">
        Points to<span className="visually-hidden">, main reason first</span>
      </legend>
      {sheet.diagnoses.map(({ code }, diagnosis) => {
        const at = line.pointers.indexOf(diagnosis);
        const letter = labelOf({ kind: 'diagnosis', index: diagnosis });
        const order = at === 0 ? 'main reason' : at > 0 ? `reason ${at + 1}` : '';
        return (
          <Button
            key={code}
            size="s"
            aria-pressed={at >= 0}
            aria-label={`${letter} ${code} ${order}`.trim()}
            title={`${code} ${desk.tables.diagnoses.get(code)?.title ?? ''}`}
            disabledReason={full && at < 0 ? 'A line points to four diagnoses at most.' : null}
            onClick={() =>
              desk.edit(
                togglePointer(sheet, index, diagnosis),
                `Line ${index + 1} ${at >= 0 ? 'no longer points' : 'points'} to ${letter}.`,
              )
            }
          >
            {letter}
            {at >= 0 && line.pointers.length > 1 && <sup>{at + 1}</sup>}
          </Button>
        );
      })}
    </fieldset>
  );
}

function Units({ desk, line, index }: LineEditorProps) {
  const [draft, setDraft] = useState<{ readonly of: number; readonly units: number | null } | null>(null);
  const units = draft?.of === line.units ? draft.units : line.units; // what is typed holds until the sheet says otherwise
  const service = desk.tables.services.get(line.code);
  const wrong = units === null || units < 1 || units > 9999;
  const commit = () => {
    if (units === null || wrong || units === line.units) return;
    desk.edit(changeService(desk.encounter.sheet, index, { units }), `Line ${index + 1}: ${units} units.`);
  };
  return (
    <NumberField
      label="Units"
      value={units}
      min={1}
      max={9999}
      onChange={(typed) => setDraft({ of: line.units, units: typed })}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      error={wrong ? 'A whole number from 1' : null}
      hint={service ? `1 unit = ${service.unitBasis}${service.unitsExample ? `; ${service.unitsExample}` : ''}` : undefined}
    />
  );
}

function Place({ desk, line, index }: LineEditorProps) {
  const options = [...desk.tables.places.values()].map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  return (
    <Select
      label="Place of service"
      value={line.place}
      options={options}
      onChange={(place) => desk.edit(changeService(desk.encounter.sheet, index, { place }), `Line ${index + 1}: place ${place}.`)}
    />
  );
}

function LineMoves({ desk, line, index }: LineEditorProps) {
  const { sheet } = desk.encounter;
  const move = (by: -1 | 1) => {
    if (desk.edit(moveService(sheet, index, by), `${line.code} is now line ${index + by + 1}.`))
      desk.aim({ kind: 'service', index: index + by });
  };
  const remove = () => {
    if (desk.edit(removeService(sheet, index), `${line.code} is off the sheet.`)) desk.aim(null);
  };
  return (
    <Moves
      first={index === 0 ? 'It is the first line.' : null}
      last={index === sheet.services.length - 1 ? 'It is the last line.' : null}
      onMove={move}
      onRemove={remove}
    />
  );
}
