// One act of a test player in a session: what the tests use to bring a game on.

import { nextAct } from '../../src/engine/colleague.ts';
import { playerOf, type Skill } from '../../src/engine/players.ts';
import type { Session } from '../../src/session/snapshot.ts';

/** Picks a claim and does one act on it that this player would do now, at a desk that is the learner's; false where there is none. */
export function actOnce(session: Session, skill: Skill = 'expert'): boolean {
  const { world } = session.getSnapshot();
  for (const encounter of world.encounters) {
    for (const desk of ['coder', 'biller'] as const) {
      const decision = nextAct(world, encounter, desk, playerOf(skill));
      if (decision && session.mayDecide(decision) === null) {
        session.select(encounter.id);
        return session.decide(decision).ok;
      }
    }
  }
  return false;
}
