// Placeholder of the debrief, until its own panel stands here.

import type { Wording } from '../../scenario/wording.ts';
import type { Session } from '../../session/snapshot.ts';
import { Frame } from '../shell/Frame.tsx';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';

/** The debrief of a game. */
export function DebriefScreen({ session }: { readonly session: Session; readonly wording: Wording }) {
  const { title } = session.getSnapshot().world.game.scenario;
  return (
    <Frame>
      <div className="page">
        <ScreenTitle title={`Debrief: ${title}`}>Debrief: {title}</ScreenTitle>
      </div>
    </Frame>
  );
}
