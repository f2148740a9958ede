// How large the stage is: by itself as it suits, until the learner chooses.

import { hasOwnWork } from '../../engine/ownWork.ts';
import type { Snapshot } from '../../session/snapshot.ts';
import { useMedia } from '../common/useMedia.ts';
import { useStored } from '../common/useStored.ts';
import type { StageSize } from './StageHost.tsx';

const SIZES = ['auto', 'full', 'watch', 'strip', 'hidden'] as const;
const NEXT_SIZE: Record<StageSize, StageSize> = { strip: 'watch', watch: 'full', full: 'hidden', hidden: 'strip' };
const TALL = '(min-height: 950px)'; // a window in which the large stage leaves the desk its room

/** The stage is large while one watches (the clock runs fast) and a strip while one works, unless the learner chose or the window has room for both. */
export function useStageSize({ phase, speed, world }: Snapshot, daysRun: boolean): readonly [StageSize, () => void] {
  const [chosen, choose] = useStored('clean-claim.stage', SIZES, 'auto');
  const tall = useMedia(TALL);
  const watching = daysRun || (phase === 'running' && speed > 1);
  const behind = world.game.scenario.traffic !== null && !hasOwnWork(world); // nothing to do but to watch the others
  const auto: StageSize = watching || tall || behind ? 'watch' : 'strip';
  const size = chosen === 'auto' ? auto : chosen;
  return [size, () => choose(NEXT_SIZE[size])];
}
