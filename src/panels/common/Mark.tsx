// The ten state marks of the art kit as inline SVG: told by shape and glyph first, by colour second.

interface Drawing {
  readonly body: string; // the filled outline
  readonly fill: string; // token of the body
  readonly glyph: string; // strokes on it
  readonly width: number;
  readonly stroke?: string; // token of the glyph where it is not paper
  readonly ring?: { readonly r: number; readonly width: number };
  readonly solid?: string; // a filled glyph
  readonly dot?: readonly [number, number, number];
}

const DISC = 'M24 4A20 20 0 1 1 24 44A20 20 0 1 1 24 4Z';

const DRAWINGS = {
  ok: { body: DISC, fill: '--ok', glyph: 'M14 25L21.5 32.5L35 17', width: 6.5 },
  waiting: { body: DISC, fill: '--paper', glyph: 'M24 14V25L31 29', width: 5, stroke: '--wait', ring: { r: 17.5, width: 5 } },
  query: {
    body: 'M8 4H40Q44 4 44 8V31Q44 35 40 35H27L17 45V35H8Q4 35 4 31V8Q4 4 8 4Z',
    fill: '--ask',
    glyph: 'M18 14.5Q18.5 9.5 24 9.5Q30 9.5 30 14.5Q30 17.5 26.5 19.2Q24 20.5 24 23',
    width: 5,
    dot: [24, 29.5, 3.1],
  },
  pended: { body: 'M9 5H39Q43 5 43 9V39Q43 43 39 43H9Q5 43 5 39V9Q5 5 9 5Z', fill: '--wait', glyph: 'M18 15V33M30 15V33', width: 7 },
  denied: { body: 'M16 4H32L44 16V32L32 44H16L4 32V16Z', fill: '--deny', glyph: 'M16 16L32 32M32 16L16 32', width: 6.5 },
  rejected: {
    body: 'M24 2L46 24L24 46L2 24Z',
    fill: '--deny',
    glyph: 'M33 31V26Q33 20 27 20H16M22 13L14.5 20L22 27',
    width: 5.6,
  },
  paidShort: { body: DISC, fill: '--ok', glyph: '', width: 0, solid: 'M24 10A14 14 0 0 1 38 24H10A14 14 0 0 1 24 10Z' },
  appealed: {
    body: 'M24 2L44 21V41Q44 44 41 44H7Q4 44 4 41V21Z',
    fill: '--appeal',
    glyph: 'M24 37V17M14.5 25L24 15.5L33.5 25',
    width: 6.2,
  },
  withPatient: {
    body: 'M24 2.5A10.5 10.5 0 0 1 24 23.5A10.5 10.5 0 0 1 24 2.5ZM4 45Q4 27 24 27Q44 27 44 45Z',
    fill: '--ink',
    glyph: '',
    width: 0,
  },
  writtenOff: { body: DISC, fill: '--paper', glyph: 'M12 36L36 12', width: 6.5, stroke: '--mute', ring: { r: 16.5, width: 6.5 } },
} satisfies Record<string, Drawing>;

export type MarkName = keyof typeof DRAWINGS;

interface MarkProps {
  readonly name: MarkName;
  readonly size?: number; // px beside text of the usual size; it grows with the text
  readonly label?: string; // said to a screen reader; leave out where a word stands beside the mark
}

/** A state mark. Decoration (hidden from screen readers) unless it carries a label. */
export function Mark({ name, size = 16, label }: MarkProps) {
  if (label === undefined) return <Drawn name={name} size={size} />;
  return (
    <span role="img" aria-label={label} className="mark-labelled">
      <Drawn name={name} size={size} />
    </span>
  );
}

function Drawn({ name, size }: { readonly name: MarkName; readonly size: number }) {
  const { body, fill, glyph, width, stroke = '--paper', ring, solid, dot }: Drawing = DRAWINGS[name];
  const length = `${size / 16}rem`;
  return (
    <svg className="mark" viewBox="0 0 48 48" width={length} height={length} aria-hidden="true">
      <path d={body} fill={`var(${fill})`} />
      {ring && <circle cx="24" cy="24" r={ring.r} fill="none" strokeWidth={ring.width} stroke={`var(${stroke})`} />}
      {glyph !== '' && (
        <path d={glyph} fill="none" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" stroke={`var(${stroke})`} />
      )}
      {solid && <path d={solid} fill="var(--paper)" />}
      {dot && <circle cx={dot[0]} cy={dot[1]} r={dot[2]} fill="var(--paper)" />}
    </svg>
  );
}
