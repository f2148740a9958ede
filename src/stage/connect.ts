// Connects the stage to a game: the one subscription from the session, the one answer back.

import { slipsOf } from '../engine/slips.ts';
import type { Session } from '../session/snapshot.ts';
import { afterPaint } from './afterPaint.ts';
import { type Room, sceneOf } from './scene.ts';
import { mountStage, type StageHandle, type StageOptions } from './stage.ts';
import { slipRooms } from './way.ts';

/** A shift tells no slip before the debrief. */
const UNTOLD: ReadonlyMap<string, Room> = new Map();

export interface ConnectedStage extends StageHandle {
  /** These encounters are seen well, the others faintly; null shows all. */
  showOnly(encounters: ReadonlySet<string> | null): void;
}

/** Mounts the stage in `host` and keeps it true to the session until it is destroyed. Rejects with StageUnavailable where nothing can draw. */
export async function connectStage(host: HTMLElement, session: Session, options: Omit<StageOptions, 'onPick'>): Promise<ConnectedStage> {
  const { game } = session.getSnapshot().world;
  const [stage, addCrowd] = await Promise.all([
    mountStage(host, { ...options, onPick: (key) => session.select(key) }),
    game.scenario.traffic ? import('./crowd.ts').then(({ crowdOf }) => crowdOf(game)) : null,
  ]);
  let shown: ReadonlySet<string> | null = null;
  let seen: readonly unknown[] = [];
  let before = session.getSnapshot();
  const update = (): void => {
    const snapshot = session.getSnapshot();
    const { world, selected, mode, live } = snapshot;
    const { encounters, day } = world;
    const looked = [encounters, day, selected, shown];
    if (looked.every((value, index) => value === seen[index])) return; // a minute went by, and nothing else
    seen = looked;
    const still = !live || !before.live || world.journal.length < before.world.journal.length; // looked back, or taken back
    before = snapshot;
    const slips = mode === 'practice' ? slipRooms(slipsOf(world)) : UNTOLD;
    const scene = sceneOf(world, { selected, shown, slips });
    stage.show(addCrowd ? addCrowd(scene, world, { faint: shown !== null, slips: mode === 'practice' }) : scene, still);
  };
  let due = false;
  let gone = false;
  /** Once for all changes until the page's next picture. */
  const updateSoon = async (): Promise<void> => {
    if (due) return;
    due = true;
    await afterPaint();
    due = false;
    if (!gone) update();
  };
  update();
  const unsubscribe = session.subscribe(() => void updateSoon());
  return {
    ...stage,
    showOnly(encounters) {
      shown = encounters;
      void updateSoon();
    },
    destroy() {
      unsubscribe();
      gone = true;
      stage.destroy();
    },
  };
}
