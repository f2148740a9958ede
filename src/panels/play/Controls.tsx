// The middle of the header: the clock and what makes it go.

import { formatDay, formatMinutes, formatTime } from '../../i18n/format.ts';
import { type Session, type Snapshot, SPEEDS } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import type { Hints } from './useHints.ts';
import { useSnapshot } from './useSession.ts';
import { SPEED_WORD } from './words.ts';

interface ControlsProps {
  readonly session: Session;
  readonly onUndo: () => void;
  readonly hints: Hints | null;
}

/** Why nothing may be moved on now, or null. */
function blocked({ role, live, finished }: Snapshot): string | null {
  if (role === 'watching') return 'Another tab is playing this game.';
  if (!live) return 'You are looking back. Go back to now first.';
  return finished ? 'The scenario is over.' : null;
}

/** Buttons and clock. */
export function Controls({ session, onUndo, hints }: ControlsProps) {
  const snapshot = useSnapshot(session);
  const reason = blocked(snapshot);
  return (
    <div className="play-controls">
      <fieldset className="play-buttons">
        <legend className="visually-hidden">Time</legend>
        {snapshot.mode === 'shift' ? (
          <Speeds session={session} snapshot={snapshot} reason={reason} />
        ) : (
          <Practice session={session} snapshot={snapshot} onUndo={onUndo} reason={reason} />
        )}
        <Button
          size="s"
          icon="next"
          disabledReason={reason}
          onClick={session.nextEvent}
          title="Let the days pass until something lands on your desk; while something waits there, one day (N)"
        >
          Next event
        </Button>
      </fieldset>
      {hints && (
        <Button
          size="s"
          icon="help"
          onClick={hints.more}
          disabledReason={snapshot.finished ? 'The scenario is over.' : hints.left === 0 ? 'Every hint is open.' : null}
          title="A hint for the encounter at hand"
        >
          {hints.left === 0 ? 'Hint' : `Hint (${hints.left})`}
        </Button>
      )}
      <ClockText snapshot={snapshot} />
    </div>
  );
}

interface WaysProps extends Omit<ControlsProps, 'hints'> {
  readonly snapshot: Snapshot;
  readonly reason: string | null; // why nothing may be moved on
}

function Practice({ session, snapshot, onUndo, reason }: WaysProps) {
  return (
    <>
      <Button
        size="s"
        icon="undo"
        iconOnly
        disabledReason={snapshot.mayUndo ? null : 'Nothing to take back.'}
        onClick={onUndo}
        title="Take the last act back (Z)"
      >
        Take the last act back
      </Button>
      <Button size="s" disabledReason={reason} onClick={session.endDay} title="Tomorrow comes (D)">
        End the day
      </Button>
    </>
  );
}

function Speeds({ session, snapshot, reason }: Omit<WaysProps, 'onUndo'>) {
  const running = snapshot.phase === 'running';
  return (
    <>
      <Button size="s" icon="pause" iconOnly aria-pressed={!running} onClick={session.pause} title="Pause (K)">
        Pause
      </Button>
      {SPEEDS.map((speed) => (
        <Button
          key={speed}
          size="s"
          {...(speed === 1 && { icon: 'play' as const })}
          aria-label={SPEED_WORD[speed]}
          aria-pressed={running && snapshot.speed === speed}
          disabledReason={reason}
          onClick={() => session.play(speed)}
          title={SPEED_WORD[speed]}
        >
          {speed}×
        </Button>
      ))}
    </>
  );
}

function ClockText({ snapshot: { clock, live, finished } }: { readonly snapshot: Snapshot }) {
  const left = clock.workingDay ? `${formatMinutes(clock.left)} left` : 'desk closed';
  const state = !live ? 'evening' : finished ? 'the scenario is over' : `${formatTime(clock.minute)} · ${left}`;
  return (
    <p className="play-clock num" data-past={!live || undefined}>
      <strong>{formatDay(clock.day)}</strong>
      <span className="soft">
        day {clock.dayNumber} · {state}
      </span>
    </p>
  );
}
