// The clinic behind the learner's desk: how the colleagues' claims stand, charts of the year, and the ways to let it go on.

import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { dateOf } from '../../cycle/days.ts';
import { hasOwnWork } from '../../engine/ownWork.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { lastWorked, trafficOf } from '../../traffic/shared.ts';
import type { Traffic } from '../../traffic/traffic.ts';
import { Button } from '../common/Button.tsx';
import { announce } from '../common/LiveRegion.tsx';
import { crowdOn } from './crowd.ts';
import { daysTo } from './figures.ts';
import { type DayRun, useDayRun } from './useDayRun.ts';
import { crowdSays, dayEndSays } from './words.ts';
import { YearCharts } from './YearCharts.tsx';
import { YearTable } from './YearTable.tsx';
import './year.css';

interface YearPanelProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly onRun: (running: boolean) => void; // days go by on their own
}

/** Nothing where the scenario asks for no traffic. */
export const YearPanel = memo(function YearPanel(props: YearPanelProps) {
  const traffic = trafficOf(props.snapshot.world.game);
  return traffic && <Year {...props} traffic={traffic} />;
});

type View = 'charts' | 'table' | 'closed';

function Year({ session, snapshot, onRun, traffic }: YearPanelProps & { readonly traffic: Traffic }) {
  const { world } = snapshot;
  const { scenario } = world.game;
  const day = lastWorked(world);
  const days = useMemo(() => daysTo(traffic, scenario, day), [traffic, scenario, day]);
  const [run, setRun] = useDayRun(session);
  const [chosen, choose] = useState<View | null>(null);
  const view = chosen ?? (run === null && !snapshot.finished && hasOwnWork(world) ? 'closed' : 'charts'); // the desk needs the room while something waits there
  const crowd = crowdOn(world);
  const today = days.at(-1);
  useProgress(run, days, snapshot);
  useEffect(() => onRun(run !== null), [onRun, run]);
  return (
    <section className="year" aria-labelledby="year-title">
      <div className="year-head">
        <div className="year-text">
          <h2 id="year-title" className="kicker">
            Behind your desk
          </h2>
          <p>
            {crowd && crowdSays(crowd)} {today && dayEndSays(today)}
            {view !== 'closed' && ' The figures at the top of the screen count your own claims only.'}
          </p>
        </div>
        <div className="year-doors">
          <Ways snapshot={snapshot} run={run} onRun={setRun} />
          <fieldset className="year-views">
            <legend className="visually-hidden">Show the year as</legend>
            {(['charts', 'table'] as const).map((one) => (
              <Button key={one} size="s" aria-pressed={view === one} onClick={() => choose(view === one ? 'closed' : one)}>
                {one === 'charts' ? 'Charts' : 'Table'}
              </Button>
            ))}
          </fieldset>
        </div>
      </div>
      {run === 'toEnd' && <progress className="year-progress" aria-label="The year so far" value={days.length} max={scenario.days} />}
      {view === 'charts' && <YearCharts scenario={scenario} days={days} />}
      {view === 'table' && (
        <div className="year-table">
          <YearTable days={days} />
        </div>
      )}
    </section>
  );
}

interface WaysProps {
  readonly snapshot: Snapshot;
  readonly run: DayRun | null;
  readonly onRun: (run: DayRun | null) => void;
}

/** Let the days go by, or the whole of the year. */
function Ways({ snapshot: { live, finished, role }, run, onRun }: WaysProps) {
  const [sure, setSure] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const declined = useRef(false);
  useEffect(() => {
    if (sure) yes.current?.focus();
    else if (declined.current) ask.current?.focus(); // back to where the question came from
    declined.current = false;
  }, [sure]);
  const runToEnd = ({ detail }: MouseEvent) => {
    if (detail > 1) return; // the second press of a double click on the question is no answer
    setSure(false);
    onRun('toEnd');
    first.current?.focus(); // it stops the run now
  };
  const decline = () => {
    declined.current = true;
    setSure(false);
  };
  const why = finished
    ? 'The year is over.'
    : !live
      ? 'You are looking back. Go back to now first.'
      : role === 'watching'
        ? 'Another tab is playing this game.'
        : null;
  return (
    <>
      <Button
        ref={first}
        size="s"
        icon={run === null ? 'play' : 'pause'}
        disabledReason={run === null ? why : null}
        onClick={() => onRun(run === null ? 'watch' : null)}
        title={run === null ? 'Day after day, until something lands on your desk' : 'Let no more days pass'}
      >
        {run === null ? 'Let the days run' : 'Stop here'}
      </Button>
      {run === null && !sure && (
        <Button ref={ask} size="s" icon="next" disabledReason={why} onClick={() => setSure(true)} title="Every day that is left, at once">
          To the end of the year …
        </Button>
      )}
      {run === null && sure && (
        <>
          <span>What waits for you stays undone.</span>
          <Button ref={yes} size="s" variant="primary" disabledReason={why} onClick={runToEnd}>
            Run to the end
          </Button>
          <Button size="s" onClick={decline}>
            Not yet
          </Button>
        </>
      )}
    </>
  );
}

/** Tells those who do not see it how far a run has come: each month's end, and where it stopped. */
function useProgress(run: DayRun | null, days: ReturnType<typeof daysTo>, { world, finished }: Snapshot): void {
  const today = days.at(-1);
  const { day: date, month } = dateOf(today?.day ?? 0);
  const before = useRef({ run, month });
  useEffect(() => {
    const was = before.current;
    before.current = { run, month };
    const monthEnd = days.at(-1 - date);
    if (run !== null && was.run === run && was.month !== month && monthEnd) announce(dayEndSays(monthEnd));
    if (run === null && was.run !== null && today)
      announce(finished ? 'The year is over.' : `${formatDay(world.day)}. ${dayEndSays(today)}`);
  });
}
