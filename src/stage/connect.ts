// Connects the stage to a game: the one subscription from the session, the one answer back.

import type { Session } from '../session/snapshot.ts';
import { sceneOf } from './scene.ts';
import { mountStage, type StageHandle, type StageOptions } from './stage.ts';

/** Mounts the stage in `host` and keeps it true to the session until it is destroyed. Rejects with StageUnavailable where nothing can draw. */
export async function connectStage(host: HTMLElement, session: Session, options: Omit<StageOptions, 'onPick'>): Promise<StageHandle> {
  const stage = await mountStage(host, { ...options, onPick: (key) => session.select(key) });
  let seen: { encounters: unknown; day: number; selected: string | null } | null = null;
  const update = (): void => {
    const { world, selected } = session.getSnapshot();
    const { encounters, day } = world;
    if (seen?.encounters === encounters && seen.day === day && seen.selected === selected) return; // a minute went by, and nothing else
    seen = { encounters, day, selected };
    stage.show(sceneOf(world, { selected }));
  };
  update();
  const unsubscribe = session.subscribe(update);
  return {
    ...stage,
    destroy() {
      unsubscribe();
      stage.destroy();
    },
  };
}
