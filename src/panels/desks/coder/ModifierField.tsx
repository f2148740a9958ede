// The modifiers of a line: those it has, and a search over the table in plain words for one more.

import type { CodedService } from '../../../cycle/coding/sheet.ts';
import { Icon } from '../../common/Icon.tsx';
import type { Desk } from './desk.ts';
import { ModifierSearch } from './ModifierSearch.tsx';
import { findModifiers } from './modifiers.ts';
import { changeService, MAX_MODIFIERS } from './sheetEdits.ts';

interface ModifierFieldProps {
  readonly desk: Desk;
  readonly line: CodedService;
  readonly index: number;
}

/** Up to four modifiers, in the order they were added. */
export function ModifierField({ desk, line, index }: ModifierFieldProps) {
  const { tables, encounter } = desk;
  const service = tables.services.get(line.code) ?? null;
  const put = (modifiers: readonly string[], said: string) => desk.edit(changeService(encounter.sheet, index, { modifiers }), said);
  const find = (query: string) =>
    findModifiers(tables, service, query, encounter.serviceDay).filter(({ code }) => !line.modifiers.includes(code));
  return (
    <div className="cd-modifiers">
      {line.modifiers.length > 0 && (
        <ul className="cd-evidence" aria-label={`Modifiers of line ${index + 1}`}>
          {line.modifiers.map((code) => (
            <li key={code} className="cd-chip" data-plain>
              <span className="cd-chip-go">
                <b className="mono">{code}</b> {tables.modifiers.get(code)?.plain}
              </span>
              <button
                type="button"
                className="cd-chip-off"
                onClick={() => put(without(line.modifiers, code), `Modifier ${code} is off line ${index + 1}.`)}
              >
                <Icon name="close" size={13} />
                <span className="visually-hidden">Take modifier {code} off</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {line.modifiers.length < MAX_MODIFIERS && (
        <ModifierSearch find={find} onChoose={(code) => put([...line.modifiers, code], `Modifier ${code} is on line ${index + 1}.`)} />
      )}
    </div>
  );
}

function without(list: readonly string[], code: string): readonly string[] {
  return list.filter((item) => item !== code);
}
