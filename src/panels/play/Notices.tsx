// What the learner must know before anything else: nothing is saved, another tab plays, this is the past, the game is over.

import { formatDay } from '../../i18n/format.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Button, LinkButton } from '../common/Button.tsx';
import { leadTo } from '../common/leadTo.ts';
import { Notice } from '../common/Notice.tsx';
import { downloadRun } from '../shell/current.ts';
import { SAVE_TROUBLE } from '../shell/saves.ts';
import { useSaved } from './useSession.ts';

interface NoticesProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly debriefHref: string;
}

/** The notices above the desk; at most one of each kind. */
export function Notices({ session, snapshot, debriefHref }: NoticesProps) {
  const { role, live, finished, clock } = snapshot;
  const saved = useSaved(session);
  const back = () => {
    session.backToNow();
    leadTo(['.timeline-axis input']); // the button is gone
  };
  return (
    <div className="play-notices">
      {saved.state === 'memory' && (
        <Notice
          kind="warn"
          live="polite"
          title="This game is kept in this tab only."
          actions={
            <Button size="s" icon="download" onClick={() => void downloadRun(session)}>
              Save this run to a file
            </Button>
          }
        >
          {SAVE_TROUBLE[saved.why]} Save it to a file before you close the tab; the file opens again from the home screen.
        </Notice>
      )}
      {role === 'watching' && (
        <Notice
          kind="info"
          live="polite"
          title="Another tab is playing this game."
          actions={
            <Button size="s" onClick={() => void session.takeOver()}>
              Take over here
            </Button>
          }
        >
          You can look, but only one tab may decide.
        </Notice>
      )}
      {!live && (
        <Notice
          kind="info"
          live="polite"
          title={`You are looking back at the evening of ${formatDay(clock.day)}.`}
          actions={
            <Button size="s" variant="primary" icon="forward" onClick={back}>
              Back to now
            </Button>
          }
        >
          Nothing can be decided here.
        </Notice>
      )}
      {live && finished && (
        <Notice
          kind="ok"
          live="polite"
          title="The scenario is over."
          actions={
            <LinkButton variant="primary" href={debriefHref}>
              Open the debrief
            </LinkButton>
          }
        >
          See what each act led to, what it cost, and what would have come of another.
        </Notice>
      )}
    </div>
  );
}
