// The foot of the play screen: the days of the scenario with what happened on them, and a slider to look back.

import { memo, useMemo } from 'react';
import type { World } from '../../engine/world.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Session } from '../../session/snapshot.ts';
import { type MarkedDay, markedDays, type TimelineMark } from './timelineMarks.ts';
import { useSnapshot } from './useSession.ts';

const WIDTH = 1000; // units of the drawing; it is stretched to its place
const GAP = 6.4; // three marks stay inside the axis' height

/** Axis, marks and slider. */
export function Timeline({ session }: { readonly session: Session }) {
  const { now, live, today, clock } = useSnapshot(session);
  const { start, days } = now.game.scenario;
  const reached = Math.min(today - start + 1, days);
  const move = (dayNumber: number) => {
    if (dayNumber >= reached) session.backToNow();
    else session.goToDay(start + dayNumber - 1);
  };
  return (
    <div className="timeline">
      <b>Timeline</b>
      <div className="timeline-axis">
        <Axis journal={now.journal} start={start} days={days} reached={reached} />
        <span className="timeline-knob" style={{ insetInlineStart: `${share(clock.dayNumber, days)}%` }} data-past={!live || undefined} />
        <input
          type="range"
          min={1}
          max={days}
          value={clock.dayNumber}
          onChange={(event) => move(Number(event.target.value))}
          aria-label="Day shown"
          aria-valuetext={`${formatDay(clock.day)}, day ${clock.dayNumber} of ${days}${live ? ', now' : ', looking back'}`}
        />
      </div>
      <span className="timeline-say soft">{live ? 'drag to look back' : 'looking back'}</span>
    </div>
  );
}

const share = (dayNumber: number, days: number): number => (days <= 1 ? 0 : ((dayNumber - 1) / (days - 1)) * 100);

interface AxisProps {
  readonly journal: World['journal'];
  readonly start: number;
  readonly days: number;
  readonly reached: number;
}

/** Every thirtieth day, a week in short scenarios. */
function ticksOf(days: number): readonly number[] {
  const every = days > 60 ? 30 : days > 21 ? 7 : 1;
  const ticks = [1];
  for (let day = every; day < days - every / 3; day += every) if (day > 1) ticks.push(day);
  return [...ticks, days];
}

const Axis = memo(function Axis({ journal, start, days, reached }: AxisProps) {
  const marked = useMemo(() => markedDays(journal, start), [journal, start]);
  return (
    <>
      <svg className="timeline-line" viewBox={`0 0 ${WIDTH} 4`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 2H${WIDTH}`} className="timeline-all" />
        <path d={`M0 2H${(share(reached, days) * WIDTH) / 100}`} className="timeline-gone" />
      </svg>
      <span className="timeline-marks" aria-hidden="true">
        {marked.map((day) => (
          <DayMarks key={day.day} marked={day} left={share(day.day - start + 1, days)} />
        ))}
      </span>
      <span className="timeline-ticks num soft" aria-hidden="true">
        {ticksOf(days).map((day) => (
          <span key={day} style={{ insetInlineStart: `${share(day, days)}%` }}>
            {day}
          </span>
        ))}
      </span>
    </>
  );
});

function DayMarks({ marked, left }: { readonly marked: MarkedDay; readonly left: number }) {
  return (
    <svg
      className="timeline-day"
      viewBox={`0 0 8 ${GAP * 3}`}
      width={8}
      height={GAP * 3}
      style={{ insetInlineStart: `${left}%` }}
      aria-hidden="true"
    >
      {marked.marks.map((mark, index) => (
        <g key={mark} transform={`translate(0 ${GAP * (2 - index)})`}>
          <Glyph mark={mark} />
        </g>
      ))}
    </svg>
  );
}

const GLYPHS: Record<TimelineMark, string> = {
  denied: 'M1.5 .5L6.5 5.5M6.5 .5L1.5 5.5',
  rejected: 'M4 .3L6.8 3L4 5.7L1.2 3Z',
  pended: 'M2.6 .8V5.2M5.4 .8V5.2',
  paid: 'M1 3.4L3.2 5.4L7 .8',
  coded: 'M2.5 0H5.5V6H2.5Z',
  sent: 'M2.5 0H5.5V6H2.5Z',
};

function Glyph({ mark }: { readonly mark: TimelineMark }) {
  return <path d={GLYPHS[mark]} className={`timeline-glyph timeline-${mark}`} />;
}
