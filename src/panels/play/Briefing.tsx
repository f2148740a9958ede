// The drawer with what the game is about, and what may be done with it as a whole: save to a file, finish now.

import { useState } from 'react';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import { Dialog } from '../common/Dialog.tsx';
import { downloadRun } from '../shell/current.ts';

interface BriefingProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onFinish: () => void; // after every day has passed
}

/** Objectives, the story, and the doors out. */
export function Briefing({ session, snapshot, open, onClose, onFinish }: BriefingProps) {
  const { scenario } = snapshot.world.game;
  const [sure, setSure] = useState(false);
  const close = () => {
    setSure(false);
    onClose();
  };
  const finish = () => {
    session.runToEnd();
    close();
    onFinish();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={scenario.title}
      size="l"
      actions={
        <>
          <Button icon="download" onClick={() => void downloadRun(session)}>
            Save this run to a file
          </Button>
          {!sure && (
            <Button variant="quiet" disabledReason={snapshot.live ? null : 'Go back to now first.'} onClick={() => setSure(true)}>
              Finish now …
            </Button>
          )}
          {sure && (
            <>
              <span>The days that are left pass without you.</span>
              <Button variant="danger" onClick={finish}>
                Finish and see the debrief
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="stack play-briefing">
        <h3>What you can show here</h3>
        <ul>
          {Object.entries(scenario.objectives).map(([id, objective]) => (
            <li key={id}>{objective}</li>
          ))}
        </ul>
        <h3>Where you are</h3>
        {scenario.briefing.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Dialog>
  );
}
