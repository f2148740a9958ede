// The place of the stage. What is drawn there comes from outside: panels and stage never see each other.

import { useEffect, useRef, useState } from 'react';
import type { Session } from '../../session/snapshot.ts';
import { Notice } from '../common/Notice.tsx';

export type StageSize = 'watch' | 'strip' | 'hidden';

/** Puts the stage into a host and answers the way to take it away. Rejects where it cannot be drawn (no WebGL). */
export type MountStage = (host: HTMLElement, session: Session) => Promise<{ destroy(): void }>;

interface StageHostProps {
  readonly session: Session;
  readonly size: StageSize;
  readonly mountStage: MountStage | undefined;
  readonly onFailure: () => void; // show the lists instead
}

/** The stage, or a notice where it cannot be shown. The canvas is hidden from screen readers: the lists say the same. */
export function StageHost({ session, size, mountStage, onFailure }: StageHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const failure = useRef(onFailure);
  failure.current = onFailure;
  const shown = size !== 'hidden' && mountStage !== undefined && !failed;

  useEffect(() => {
    const place = host.current;
    if (!shown || !place || !mountStage) return;
    let gone = false;
    let stage: { destroy(): void } | null = null;
    mountStage(place, session).then(
      (mounted) => {
        if (gone) mounted.destroy();
        else stage = mounted;
      },
      () => {
        if (gone) return;
        setFailed(true);
        failure.current();
      },
    );
    return () => {
      gone = true;
      stage?.destroy();
    };
  }, [session, mountStage, shown]);

  if (failed)
    return (
      <Notice kind="info">
        The animated stage needs WebGL, which this browser does not offer. Every encounter stands in the lists below, and nothing is lost
        from the game.
      </Notice>
    );
  return shown ? <div ref={host} className="play-stage" data-size={size} aria-hidden="true" /> : null;
}
