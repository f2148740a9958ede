// The coding queue: every chart that has come to the desk, by what can be done with it, each a button that opens it.

import { memo } from 'react';
import type { World } from '../../../engine/world.ts';
import { formatDays } from '../../../i18n/format.ts';
import type { Wording } from '../../../scenario/wording.ts';
import { Chip, PositionChip } from '../../common/Chip.tsx';
import { payerName, payerNumber } from './desk.ts';
import type { QueueGroup, QueueItem } from './queue.ts';
import { familyFirst, STATE_LOOK } from './words.ts';
import './queue.css';

interface QueueProps {
  readonly world: World;
  readonly wording: Wording;
  readonly queue: readonly QueueItem[];
  readonly selected: string | null;
  readonly live: boolean; // false: an earlier day is looked at
  readonly onSelect: (id: string) => void;
}

const GROUPS: readonly { readonly id: QueueGroup; readonly title: string }[] = [
  { id: 'toDo', title: 'To code' },
  { id: 'waiting', title: 'Waiting' },
  { id: 'done', title: 'Coded' },
];

/** The queue in three groups; the last one is what has left the desk. */
export function Queue({ world, wording, queue, selected, live, onSelect }: QueueProps) {
  const open = queue.filter((item) => item.group !== 'done').length;
  return (
    <nav className="cd-queue" aria-labelledby="cd-queue-title">
      <h2 id="cd-queue-title" className="kicker">
        Coding queue · {open}
      </h2>
      <div className="cd-queue-groups">
        {GROUPS.map(({ id, title }) => {
          const items = queue.filter((item) => item.group === id);
          if (items.length === 0) return null;
          return (
            <section key={id} className="cd-queue-group" aria-label={`${title}, ${items.length}`}>
              <h3 className="cd-queue-name" data-group={id}>
                {title}
              </h3>
              <ul className="cd-cards">
                {items.map((item) => (
                  <li key={item.encounter.id}>
                    <Card world={world} wording={wording} item={item} chosen={item.encounter.id === selected} onSelect={onSelect} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {open === 0 && <p className="soft cd-queue-empty">Nothing waits for a code.{live && ' Go on to the next event.'}</p>}
      </div>
    </nav>
  );
}

interface CardProps extends Pick<QueueProps, 'world' | 'wording' | 'onSelect'> {
  readonly item: QueueItem;
  readonly chosen: boolean;
}

const Card = memo(function Card({ world, wording, item, chosen, onSelect }: CardProps) {
  const { encounter, state, returned, days } = item;
  const payer = encounter.registration.coverages[0]?.payer;
  const name = world.game.scenario.patients.find(({ id }) => id === encounter.patient)?.name ?? encounter.registration.name;
  return (
    <button
      type="button"
      className="cd-card"
      data-payer={payerNumber(world, payer)}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onSelect(encounter.id)}
    >
      <span className="cd-card-head">
        <span className="cd-card-name">
          <b className="mono">{encounter.id}</b> {familyFirst(name)}
        </span>
        {state === 'done' ? (
          <PositionChip position={encounter.position} />
        ) : (
          <Chip tone={STATE_LOOK[state].tone} mark={STATE_LOOK[state].mark}>
            {STATE_LOOK[state].word}
          </Chip>
        )}
      </span>
      {returned && (
        <span className="cd-card-returned">
          {returned.reasons.map(({ group, carc }) => (
            <span key={`${group}-${carc}`}>
              <b className="mono">
                {group}-{carc}
              </b>{' '}
              {wording.carc(carc)?.short}
            </span>
          ))}
          {returned.words !== '' && <q>{returned.words}</q>}
        </span>
      )}
      <span className="cd-card-more">
        {encounter.title} · {payer ? payerName(world, payer) : 'no coverage'} · <span className="unbroken">{formatDays(days)}</span>
      </span>
    </button>
  );
});
