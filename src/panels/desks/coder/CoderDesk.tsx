// The coder's desk: the queue, the chart and the coding sheet, with the search, the payer's page and the query one key away.

import './coder.css';

import { useDeferredValue, useEffect, useMemo } from 'react';
import { prepareCodeSearch } from '../../../engine/codeIndex.ts';
import { relabelled } from '../../../engine/ownCodes.ts';
import type { Wording } from '../../../scenario/wording.ts';
import type { Session, Snapshot } from '../../../session/snapshot.ts';
import { useInputWatch } from '../../common/useKeptFocus.ts';
import { useOwnLabels } from '../../own/ownFiles.ts';
import { OpenChart } from './OpenChart.tsx';
import { QualityBar } from './QualityBar.tsx';
import { Queue } from './Queue.tsx';
import { codingQueue, nextToDo, noChart } from './queue.ts';

export interface CoderDeskProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly wording: Wording;
}

/** The whole desk. The chart at hand is the session's selected encounter; what it remembers of a chart ends with it. */
export function CoderDesk({ session, snapshot, wording }: CoderDeskProps) {
  const { world, selected } = snapshot;
  const queue = useMemo(() => codingQueue(world), [world]);
  const shown = useDeferredValue(selected) ?? selected; // the card answers the hand first, and the chart follows
  const item = queue.find(({ encounter }) => encounter.id === shown) ?? null;
  const first = nextToDo(queue, null)?.encounter.id ?? queue[0]?.encounter.id;

  useInputWatch();
  const labels = useOwnLabels();
  useEffect(() => prepareCodeSearch(relabelled(world.game.tables, labels)), [world.game.tables, labels]);
  useEffect(() => {
    if (selected === null && first !== undefined) session.select(first);
  }, [session, selected, first]);

  return (
    <div className="coder-desk" data-step="coding">
      <QualityBar world={world} />
      <div className="cd-panes">
        <Queue world={world} wording={wording} queue={queue} selected={selected} live={snapshot.live} onSelect={session.select} />
        {item ? (
          <OpenChart
            key={item.encounter.id}
            session={session}
            snapshot={snapshot}
            wording={wording}
            item={item}
            next={nextToDo(queue, item.encounter.id)}
          />
        ) : (
          <section className="cd-nothing" aria-label="Chart">
            <p>{noChart(world, queue, shown)}</p>
          </section>
        )}
      </div>
    </div>
  );
}
