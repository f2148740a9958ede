// The modifiers of a line: those it has, and a search over the table in plain words for one more.

import { lazy, Suspense, useMemo, useState } from 'react';
import type { CodedService } from '../../../cycle/coding/sheet.ts';
import { Icon } from '../../common/Icon.tsx';
import type { Desk } from './desk.ts';
import { findModifiers } from './modifiers.ts';
import { changeService, MAX_MODIFIERS } from './sheetEdits.ts';

/** The search box weighs as much as the whole desk, and is wanted only on a line: it comes when the first line is edited. */
const ComboBox = lazy(async () => ({ default: (await import('../../common/ComboBox.tsx')).ComboBox }));

interface ModifierFieldProps {
  readonly desk: Desk;
  readonly line: CodedService;
  readonly index: number;
}

/** Up to four modifiers, in the order they were added. */
export function ModifierField({ desk, line, index }: ModifierFieldProps) {
  const [query, setQuery] = useState('');
  const { tables, encounter } = desk;
  const service = tables.services.get(line.code) ?? null;
  const choices = useMemo(
    () =>
      findModifiers(tables, service, query, encounter.serviceDay)
        .filter(({ code }) => !line.modifiers.includes(code))
        .map(({ code, plain, when }) => ({ id: code, text: `${code} ${plain}`, note: when })),
    [tables, service, query, encounter.serviceDay, line.modifiers],
  );
  const put = (modifiers: readonly string[], said: string) => desk.edit(changeService(encounter.sheet, index, { modifiers }), said);
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
                onClick={() =>
                  put(
                    line.modifiers.filter((item) => item !== code),
                    `Modifier ${code} is off line ${index + 1}.`,
                  )
                }
              >
                <Icon name="close" size={13} />
                <span className="visually-hidden">Take modifier {code} off</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {line.modifiers.length < MAX_MODIFIERS && (
        <Suspense fallback={<p className="soft">Loading the modifiers …</p>}>
          <ComboBox
            label="Add modifier"
            placeholder="25, right side, separate visit …"
            query={query}
            onQuery={setQuery}
            choices={choices}
            onChoose={(code) => {
              if (put([...line.modifiers, code], `Modifier ${code} is on line ${index + 1}.`)) setQuery('');
            }}
            empty="No modifier is called that."
          />
        </Suspense>
      )}
    </div>
  );
}
