// A state said by mark and word, small enough for a list row.

import type { ReactNode } from 'react';
import type { Position } from '../../cycle/encounter.ts';
import './controls.css';
import { Mark, type MarkName } from './Mark.tsx';
import { POSITION_LOOK, positionWord, type Tone } from './positions.ts';

interface ChipProps {
  readonly children: ReactNode; // the word; never leave it to the colour
  readonly tone?: Tone;
  readonly mark?: MarkName | null;
  readonly filled?: boolean; // quiet ground instead of a border only
}

/** A state chip. */
export function Chip({ children, tone = 'ink', mark = null, filled = false }: ChipProps) {
  return (
    <span className="chip" data-tone={tone} data-filled={filled || undefined}>
      {mark && <Mark name={mark} size={14} />}
      <span>{children}</span>
    </span>
  );
}

/** The chip of an encounter's position; `note` follows the word ("denied · CO-50"). */
export function PositionChip({ position, note }: { readonly position: Position; readonly note?: string }) {
  const { mark, tone } = POSITION_LOOK[position];
  const word = positionWord(position);
  return (
    <Chip tone={tone} mark={mark}>
      {note === undefined ? word : `${word} · ${note}`}
    </Chip>
  );
}

/** The chip of a chair, in the hue of its step. */
export function SeatChip({ seat }: { readonly seat: 'coder' | 'biller' | 'both' }) {
  const step = seat === 'coder' ? 'coding' : seat === 'biller' ? 'claim' : undefined;
  const word = seat === 'coder' ? 'Coder' : seat === 'biller' ? 'Biller' : 'Both desks';
  return (
    <span className="seat-chip" {...(step && { 'data-step': step })}>
      {word}
    </span>
  );
}
