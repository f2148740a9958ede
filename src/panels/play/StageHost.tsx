// The place of the stage. What is drawn there comes from outside: panels and stage never see each other.

import { useEffect, useRef, useState } from 'react';
import type { Step } from '../../cycle/encounter.ts';
import type { Session } from '../../session/snapshot.ts';
import { Button } from '../common/Button.tsx';
import { Notice } from '../common/Notice.tsx';
import { useShortcuts } from './shortcuts.ts';
import { objectMessage } from './told.ts';

/** `full`: the stage takes the desk's place, to look closely. */
export type StageSize = 'full' | 'watch' | 'strip' | 'hidden';

/** What a mounted stage can be asked. */
export interface MountedStage {
  /** These encounters are seen well, the others faintly; null shows all. */
  showOnly(encounters: ReadonlySet<string> | null): void;
  zoom(step: 'in' | 'out' | 'whole'): void;
  /** Tones with captions for what happens to claims. */
  setSound(on: boolean): void;
  destroy(): void;
}

/** What the stage asks of the screen around it. */
export interface StageHands {
  /** A room was picked. */
  onRoom(room: Step): void;
  /** A claim in words, as the twin says it; empty where it is not the learner's. */
  tell(encounter: string): string;
}

/** Puts the stage into a host. Rejects where it cannot be drawn (no WebGL). */
export type MountStage = (host: HTMLElement, session: Session, hands: StageHands) => Promise<MountedStage>;

interface StageHostProps {
  readonly session: Session;
  readonly size: StageSize;
  readonly mountStage: MountStage | undefined;
  readonly shown: ReadonlySet<string> | null; // encounters to be seen well; null all
  readonly sound: boolean;
  readonly onRoom: (room: Step) => void;
  readonly onFailure: () => void; // show the lists instead
}

/** The stage, or a notice where it cannot be shown. The canvas is hidden from screen readers: the lists say the same. */
export function StageHost({ session, size, mountStage, shown: encounters, sound, onRoom, onFailure }: StageHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const stage = useRef<MountedStage | null>(null);
  const asked = useRef({ onFailure, onRoom, encounters, sound });
  asked.current = { onFailure, onRoom, encounters, sound };
  const [opened, setOpened] = useState(false);
  if (size !== 'hidden' && !opened) setOpened(true); // drawn when it is first looked at; hidden again, it only rests
  const shown = opened && mountStage !== undefined && !failed;

  useEffect(() => {
    const place = host.current;
    if (!shown || !place || !mountStage) return;
    let gone = false;
    mountStage(place, session, {
      onRoom: (room) => asked.current.onRoom(room),
      tell: (encounter) => objectMessage(session.getSnapshot().world, encounter),
    }).then(
      (mounted) => {
        if (gone) return mounted.destroy();
        mounted.showOnly(asked.current.encounters);
        mounted.setSound(asked.current.sound);
        stage.current = mounted;
      },
      () => {
        if (gone) return;
        setFailed(true);
        asked.current.onFailure();
      },
    );
    return () => {
      gone = true;
      stage.current?.destroy();
      stage.current = null;
    };
  }, [session, mountStage, shown]);

  useEffect(() => stage.current?.showOnly(encounters), [encounters]);
  useEffect(() => stage.current?.setSound(sound), [sound]);
  useEffect(() => {
    if (size !== 'hidden') stage.current?.zoom('whole'); // another size begins with the whole cycle
  }, [size]);

  const zoomIn = () => stage.current?.zoom('in');
  const zoomOut = () => stage.current?.zoom('out');
  const zoomWhole = () => stage.current?.zoom('whole');
  useShortcuts({ '+': zoomIn, '=': zoomIn, '-': zoomOut, 0: zoomWhole });

  if (failed)
    return (
      <Notice kind="info">
        The animated stage needs WebGL, which this browser does not offer. Every encounter stands in the lists below, and nothing is lost
        from the game.
      </Notice>
    );
  if (!shown) return null;
  return (
    <div className="play-stage" data-size={size} hidden={size === 'hidden'}>
      <div ref={host} className="play-picture" aria-hidden="true" />
      {size !== 'strip' && (
        <div className="play-zoom">
          <Button size="s" icon="whole" iconOnly onClick={zoomWhole} title="The whole cycle (0)">
            The whole cycle
          </Button>
          <Button size="s" icon="plus" iconOnly onClick={zoomIn} title="Nearer (+)">
            Nearer
          </Button>
          <Button size="s" icon="minus" iconOnly onClick={zoomOut} title="Further (−)">
            Further
          </Button>
        </div>
      )}
    </div>
  );
}
