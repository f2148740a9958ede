// What the signs of the stage mean, and the filter that picks claims out of the crowd.

import { memo, useDeferredValue, useMemo } from 'react';
import chart from '../../../assets/art/tokens/chart.svg?raw';
import claim from '../../../assets/art/tokens/claim.svg?raw';
import coded from '../../../assets/art/tokens/codedChart.svg?raw';
import patient from '../../../assets/art/tokens/patient.svg?raw';
import remittance from '../../../assets/art/tokens/remittance.svg?raw';
import slip from '../../../assets/art/tokens/slip.svg?raw';
import type { Position } from '../../cycle/encounter.ts';
import type { World } from '../../engine/world.ts';
import { inCountry } from '../../i18n/format.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { Sign } from '../common/Art.tsx';
import { Button } from '../common/Button.tsx';
import { Checkbox, Select } from '../common/Field.tsx';
import { Mark, type MarkName } from '../common/Mark.tsx';
import { positionWord } from '../common/positions.ts';
import { AGES, EVERYTHING, type Filter, isFiltering } from './filter.ts';

const FORMS: readonly (readonly [svg: string, word: string])[] = [
  [patient, 'visit'],
  [chart, 'chart'],
  [coded, 'coded chart'],
  [claim, 'claim'],
  [remittance, 'payer’s answer'],
];

const SIGNS: readonly (readonly [mark: MarkName, word: string])[] = [
  ['waiting', 'waits'],
  ['query', 'query out'],
  ['rejected', 'rejected: never filed'],
  ['pended', 'pended: papers asked for'],
  ['denied', 'denied'],
  ['paidShort', 'paid short'],
  ['ok', 'paid'],
  ['appealed', 'appealed'],
  ['withPatient', 'with the patient'],
  ['writtenOff', 'written off'],
];

const TABS = import.meta.glob<string>('../../../assets/art/tokens/tab-*.svg', { query: '?raw', import: 'default', eager: true });

/** The tab of a payer's sheets: which parts of the strip are filled. */
function PayerTab({ number }: { readonly number: number }) {
  return (
    <span className="legend-tab" data-payer={number} aria-hidden="true">
      <Sign svg={TABS[`../../../assets/art/tokens/tab-${number}.svg`] ?? ''} width={21} height={26} />
    </span>
  );
}

interface LegendProps {
  readonly world: World;
  readonly practice: boolean;
  readonly filter: Filter;
  readonly shown: number; // encounters that pass
  readonly onFilter: (filter: Filter) => void;
  readonly sound?: boolean; // absent where nothing is drawn
  readonly onSound?: (on: boolean) => void;
}

/** Filter and legend, one below the other. The filter is there at once, and the many signs as soon as they are drawn. */
export function Legend({ world, practice, filter, shown, onFilter, sound, onSound }: LegendProps) {
  const { payers } = world.game.scenario;
  const signs = useDeferredValue(true, false);
  const positions = useMemo(() => {
    const here = world.encounters.map(({ position }) => position);
    return [...new Set(filter.position ? [...here, filter.position] : here)];
  }, [world.encounters, filter.position]);
  return (
    <section className="legend" aria-label="Legend and filter">
      <div className="legend-filter">
        <Select
          compact
          label={inCountry({ US: 'Payer', IN: 'Insurer' })}
          value={filter.payer ?? ''}
          onChange={(payer) => onFilter({ ...filter, payer: payer || null })}
          options={[{ value: '', label: 'any' }, ...payers.map(({ payerId, name }) => ({ value: payerId, label: name }))]}
        />
        <Select
          compact
          label="State"
          value={filter.position ?? ''}
          onChange={(position) => onFilter({ ...filter, position: (position || null) as Position | null })}
          options={[{ value: '', label: 'any' }, ...positions.map((value) => ({ value, label: positionWord(value) }))]}
        />
        <Select
          compact
          label={inCountry({ US: 'Visit', IN: 'Discharge' })}
          value={String(filter.olderThan ?? '')}
          onChange={(days) => onFilter({ ...filter, olderThan: AGES.find((age) => String(age) === days) ?? null })}
          options={[{ value: '', label: 'any day' }, ...AGES.map((age) => ({ value: String(age), label: `over ${age} days ago` }))]}
        />
        <Checkbox checked={filter.mine} onChange={(mine) => onFilter({ ...filter, mine })}>
          Waits for me
        </Checkbox>
        <span role="status" className="num">
          {isFiltering(filter) ? `${shown} of ${world.encounters.length} shown` : `all ${world.encounters.length} shown`}
        </span>
        {onSound && (
          <Checkbox checked={sound ?? false} onChange={onSound}>
            Sounds of the stage
          </Checkbox>
        )}
        {isFiltering(filter) && (
          <Button size="s" onClick={() => onFilter(EVERYTHING)}>
            Show all
          </Button>
        )}
      </div>
      {signs && <Signs payers={payers} practice={practice} />}
    </section>
  );
}

/** What the signs mean, and whose the tabs are. */
const Signs = memo(function Signs({ payers, practice }: { readonly payers: Scenario['payers']; readonly practice: boolean }) {
  return (
    <>
      <ul className="legend-signs" aria-label="What the signs mean">
        {FORMS.map(([svg, word]) => (
          <li key={word}>
            <Sign svg={svg} width={18} height={22} /> {word}
          </li>
        ))}
        {SIGNS.map(([mark, word]) => (
          <li key={mark}>
            <Mark name={mark} size={16} /> {word}
          </li>
        ))}
        <li>
          <span className="legend-tray" aria-hidden="true" /> on your desk
        </li>
        <li>
          <span className="legend-also" aria-hidden="true">
            <Sign svg={claim} width={18} height={22} />
            <Sign svg={claim} width={18} height={22} />
          </span>
          an older claim is under way behind it
        </li>
        <li>
          <span className="legend-trail" aria-hidden="true" /> the way the picked claim came
        </li>
        {practice && (
          <li>
            <Sign svg={slip} width={18} height={22} /> a slip happened: the pin shows where
          </li>
        )}
      </ul>
      <ul className="legend-signs" aria-label="The payers by the tab of their claims">
        {payers.map(({ payerId, name }, index) => (
          <li key={payerId}>
            <PayerTab number={(index % 8) + 1} /> {name}
          </li>
        ))}
      </ul>
    </>
  );
});
