// The real rules: the engine's verbs, as the session calls them.

import { createWorld } from '../engine/createWorld.ts';
import { decide } from '../engine/decide.ts';
import { mayDecide } from '../engine/may.ts';
import { minutesOf } from '../engine/minutes.ts';
import { passDay } from '../engine/passDay.ts';
import { replay } from '../engine/replay.ts';
import { resultOf } from '../engine/result.ts';
import type { Rules } from './rules.ts';

export const engineRules: Rules = {
  createWorld,
  decide: (world, decision) => decide(world, decision),
  mayDecide,
  minutesOf,
  passDay,
  replay,
  scoreBps: (world) => resultOf(world).scoreBps,
};
