// The stage in words: every encounter in the list of its step, each a button that picks it.

import { memo, useDeferredValue, useMemo } from 'react';
import { type Encounter, STEPS, type Step, stepOf } from '../../cycle/encounter.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { PositionChip } from '../common/Chip.tsx';
import type { Crowd } from '../year/crowd.ts';
import { summaryOf } from './summary.ts';
import { atPayerFor, comesLater, olderClaims } from './told.ts';

const NAMES: Record<Step, string> = {
  care: 'Care',
  documentation: 'Documentation',
  coding: 'Coding',
  claim: 'Claim',
  review: 'Payer review',
  outcome: 'Payment or denial',
};

interface TwinListsProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly shown: ReadonlySet<string> | null; // encounters that pass the filter; null all
  readonly crowd: Crowd | null; // what colleagues have under way
}

/** Six headed lists. The headings with their counts are there at once, and the rows as soon as they are drawn. */
export const TwinLists = memo(function TwinLists({ session, snapshot: { world, selected }, shown, crowd }: TwinListsProps) {
  const rows = useDeferredValue(true, false);
  const names = useMemo(() => new Map(world.game.scenario.patients.map(({ id, name }) => [id, name])), [world.game.scenario]);
  return (
    <section className="twin" aria-labelledby="twin-title">
      <h2 id="twin-title" className="visually-hidden">
        Every encounter by step
      </h2>
      <p className="twin-say">{summaryOf(world, crowd)}</p>
      {STEPS.map((step, index) => {
        const here = world.encounters.filter(({ id, position }) => stepOf(position) === step && (shown === null || shown.has(id)));
        return (
          <div key={step} className="twin-step" data-step={step}>
            <h3 id={`twin-${step}`} className="twin-name" tabIndex={-1}>
              <span>
                {index + 1} {NAMES[step]}
              </span>
              <span className="num">{formatCount(here.length + (crowd?.[step] ?? 0))}</span>
            </h3>
            {rows && here.length > 0 && (
              <ul className="twin-list" aria-labelledby={`twin-${step}`}>
                {here.map((encounter) => (
                  <li key={encounter.id}>
                    <Item
                      encounter={encounter}
                      more={[atPayerFor(world, encounter), olderClaims(encounter), comesLater(world, encounter)]
                        .filter(Boolean)
                        .join(' · ')}
                      name={names.get(encounter.patient) ?? encounter.patient}
                      selected={encounter.id === selected}
                      onPick={session.select}
                    />
                  </li>
                ))}
              </ul>
            )}
            {crowd && crowd[step] > 0 && (
              <p className="twin-crowd">
                {here.length > 0 && 'and '}
                {formatCount(crowd[step])} of your colleagues’
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
});

interface ItemProps {
  readonly encounter: Encounter;
  readonly more: string; // what else the stage shows of it: its age at the payer, older claims; when it comes
  readonly name: string;
  readonly selected: boolean;
  readonly onPick: (id: string) => void;
}

const Item = memo(function Item({ encounter, more, name, selected, onPick }: ItemProps) {
  return (
    <button type="button" className="twin-item" aria-pressed={selected} onClick={() => onPick(encounter.id)}>
      <span className="twin-who">
        <b className="mono">{encounter.id}</b> {name}
      </span>
      <PositionChip position={encounter.position} />
      {more && <span className="soft num">{more}</span>}
    </button>
  );
});
