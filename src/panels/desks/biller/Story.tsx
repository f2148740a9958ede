// This claim's story: a line with its days for the eye, and the same in sentences.

import { useEffect, useRef, useState } from 'react';
import { describe } from '../../../i18n/describe.ts';
import { formatDate, formatShortDate } from '../../../i18n/format.ts';
import type { Desk } from './desk.ts';
import { idleNotes, isSetback, type Placed, placePoints, storyEntries, storyPoints } from './storyPoints.ts';
import './story.css';

const GAP = 84; // px between two labels
const HEIGHT = 84;
const LINE = 40;

/** Width of an element, kept up to date. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** The line and, below it, every entry in words. */
export function Story({ desk }: { readonly desk: Desk }) {
  const { world, encounter, wording } = desk;
  const { ref, width } = useWidth();
  const points = storyPoints(world, encounter);
  const entries = storyEntries(world, encounter);
  if (points.length === 0) return null;
  const { placed, end } = placePoints(points, world.day, width, GAP);
  const notes = idleNotes(points, world.day);
  return (
    <section className="bd-story">
      <h3 className="kicker">This claim’s story</h3>
      <div
        className="bd-story-scroll"
        ref={ref}
        {...(end + GAP / 2 > width && { tabIndex: 0, role: 'group', 'aria-label': 'The story as a line; it is told in words below' })}
      >
        <StoryLine placed={placed} end={end} />
      </div>
      {entries
        .filter(isSetback)
        .slice(-3)
        .map((entry) => (
          <p key={entry.seq} className="bd-story-note">
            <span className="num">{formatShortDate(entry.day)}:</span> {describe(entry, world, wording)}
          </p>
        ))}
      {notes.map((note) => (
        <p key={note} className="soft bd-story-idle">
          {note}
        </p>
      ))}
      <details>
        <summary>In words, step by step ({entries.length})</summary>
        <ol className="bd-said">
          {entries.map((entry) => (
            <li key={entry.seq}>
              <span className="num soft">{formatDate(entry.day)}</span> {describe(entry, world, wording)}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function StoryLine({ placed, end }: { readonly placed: readonly Placed[]; readonly end: number }) {
  const width = end + GAP / 2;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} className="bd-story-line" aria-hidden="true">
      {placed.map(({ point, x }, index) => (
        <path key={`${point.day}-stretch`} d={`M${x} ${LINE}H${placed[index + 1]?.x ?? end}`} data-then={point.next ?? 'over'} />
      ))}
      {placed.map(({ point, x }) => (
        <g key={point.day} transform={`translate(${x} ${LINE})`}>
          {point.bad ? <path className="bd-story-cross" d="M-6 -6L6 6M6 -6L-6 6" /> : <circle r="6" />}
          <Label text={point.label} />
          <text y="27" className="bd-story-day">
            {formatShortDate(point.day)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** What happened, above the line; two things of one day stand on two lines. */
function Label({ text }: { readonly text: string }) {
  const parts = text.split(', ');
  const [first, second] = parts.length > 2 ? [`${parts[0]} …`, parts.at(-1)] : parts;
  return (
    <>
      <text y={second ? -27 : -14}>{second ? `${first},` : first}</text>
      {second && <text y="-13">{second}</text>}
    </>
  );
}
