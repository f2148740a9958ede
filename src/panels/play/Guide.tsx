// The help of practice: the coach's sentence for this moment, and the hints of the encounter, one at a time.

import { useState } from 'react';
import type { Desk } from '../../scenario/scenario.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import { Icon } from '../common/Icon.tsx';
import { coachStep, deskAt } from './coach.ts';
import { LOOK_WORD } from './words.ts';

interface GuideProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly desk: Desk; // the one shown
  readonly onDesk: (desk: Desk) => void;
}

/** Coach and hints; nothing in a shift. */
export function Guide({ session, snapshot, desk, onDesk }: GuideProps) {
  const { world, selected, mode, live } = snapshot;
  if (mode !== 'practice' || !live) return null;
  const step = coachStep(world, selected);
  const hints = world.game.scenario.encounters.find(({ id }) => id === selected)?.hints ?? [];
  if (!step && hints.length === 0) return null;
  const elsewhere = step && world.game.seat === 'both' && deskAt(step.at) !== desk && step.look !== 'clock';
  return (
    <aside className="guide" aria-label="Coach">
      {step && (
        <div className="guide-coach">
          <Icon name="teach" size={18} />
          <p>
            <b className="mono">{step.encounter}</b> {step.say} <span className="guide-look">Look at {LOOK_WORD[step.look]}.</span>
          </p>
          {step.encounter !== selected ? (
            <Button size="s" onClick={() => session.select(step.encounter)}>
              Show me
            </Button>
          ) : (
            elsewhere && (
              <Button size="s" onClick={() => onDesk(deskAt(step.at))}>
                To the {deskAt(step.at)}’s desk
              </Button>
            )
          )}
        </div>
      )}
      {hints.length > 0 && <Hints key={selected} hints={hints} />}
    </aside>
  );
}

function Hints({ hints }: { readonly hints: readonly string[] }) {
  const [open, setOpen] = useState(0);
  const left = hints.length - open;
  return (
    <div className="guide-hints">
      {left > 0 && (
        <Button size="s" icon="help" onClick={() => setOpen(open + 1)}>
          {open === 0 ? `Hint (${hints.length})` : `Another hint (${left})`}
        </Button>
      )}
      {open > 0 && (
        <ol aria-live="polite" className="guide-list">
          {hints.slice(0, open).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
