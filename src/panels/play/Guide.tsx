// The help of practice: the coach's sentence for this moment, and the hints that were opened.

import type { CoachStep, Desk } from '../../scenario/scenario.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import { Icon } from '../common/Icon.tsx';
import { leadTo } from '../common/leadTo.ts';
import { CoachBeside } from './CoachBeside.tsx';
import { coachStep, deskAt } from './coach.ts';
import { PLACES } from './spotlight.ts';
import type { Hints } from './useHints.ts';
import { useScrolledAway } from './useScrolledAway.ts';
import { LOOK_WORD } from './words.ts';

interface GuideProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly desk: Desk; // the one shown
  readonly onDesk: (desk: Desk) => void;
}

/** Coach and opened hints; nothing in a shift. */
export function Guide({ hints, ...rest }: GuideProps & { readonly hints: Hints | null }) {
  const { world, selected, mode, live } = rest.snapshot;
  const [away, watch] = useScrolledAway();
  if (mode !== 'practice' || !live) return null;
  const step = coachStep(world, selected);
  const shown = hints?.shown ?? [];
  const silent = !step && shown.length === 0;
  const opened = shown.length > 0 && (
    <ol className="guide-list" aria-label="Hints">
      {shown.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ol>
  );
  return (
    <>
      <aside className="guide" aria-label="Coach" hidden={silent} ref={watch}>
        {step && <Say {...rest} step={step} />}
        {opened}
      </aside>
      {!silent && away && (
        <CoachBeside said={[step?.say, ...shown].join(' ')}>
          {(close) => (
            <>
              {step && <Say {...rest} step={step} onLead={close} />}
              {opened}
            </>
          )}
        </CoachBeside>
      )}
    </>
  );
}

/** What the coach says, and the way to what it speaks of: another desk, another encounter, or a place on the screen. */
function Say({ session, snapshot, desk, onDesk, step, onLead }: GuideProps & { readonly step: CoachStep; readonly onLead?: () => void }) {
  const place = deskAt(step.at);
  const elsewhere = snapshot.world.game.seat === 'both' && place !== desk && step.look !== 'clock';
  const lead = () => {
    onLead?.();
    if (step.encounter !== snapshot.selected) session.select(step.encounter);
    if (elsewhere) onDesk(place);
    leadTo(PLACES[step.look]);
  };
  return (
    <div className="guide-coach">
      <Icon name="teach" size={18} />
      <p>
        <b className="mono">{step.encounter}</b> {step.say} <span className="guide-look">Look at {LOOK_WORD[step.look]}.</span>
      </p>
      <Button size="s" variant={elsewhere ? 'primary' : 'secondary'} onClick={lead}>
        {elsewhere ? `To the ${place}’s desk` : 'Show me'}
      </Button>
    </div>
  );
}
