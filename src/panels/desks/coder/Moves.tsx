// The three things every line of the sheet can do: move up, move down, leave.

import type { ReactNode } from 'react';
import { Button } from '../../common/Button.tsx';

interface MovesProps {
  readonly first: string | null; // why it cannot move up; null: it can
  readonly last: string | null;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

/** Buttons of an open line; a move that is not possible says why. */
export function Moves({ first, last, onMove, onRemove, children }: MovesProps) {
  return (
    <div className="cd-moves">
      <Button size="s" disabledReason={first} onClick={() => onMove(-1)}>
        Move up
      </Button>
      <Button size="s" disabledReason={last} onClick={() => onMove(1)}>
        Move down
      </Button>
      <Button size="s" icon="remove" onClick={onRemove}>
        Remove
      </Button>
      {children}
    </div>
  );
}
