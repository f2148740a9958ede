// A figure of the trade: its name, its value, and on asking how it is worked out.

import type { ReactNode } from 'react';
import './controls.css';
import { Popover } from './Popover.tsx';
import type { Tone } from './positions.ts';

interface FigureProps {
  readonly name: string; // 'Clean claim rate'
  readonly value: ReactNode;
  readonly note?: ReactNode; // below the value: 'benchmark 95%'
  readonly formula?: ReactNode; // how it is worked out, in words
  readonly tone?: Tone;
  readonly size?: 's' | 'l';
}

/** A figure. Put several into `<dl className="figures">`. */
export function Figure({ name, value, note, formula, tone, size = 's' }: FigureProps) {
  return (
    <div className="figure" data-size={size}>
      <dt>
        {formula ? (
          <Popover className="figure-name" onHover content={<span className="meaning">{formula}</span>}>
            {name}
          </Popover>
        ) : (
          name
        )}
      </dt>
      <dd className="num" data-tone={tone}>
        {value}
        {note && <span className="figure-note">{note}</span>}
      </dd>
    </div>
  );
}
