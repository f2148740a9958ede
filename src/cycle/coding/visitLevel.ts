// The level of a visit: two of the three elements of medical decision-making (MDM) must reach it, or the clinician's own minutes of the day do (facts c.3).

import type { Service } from '../tables.ts';

export const LEVELS = ['straightforward', 'low', 'moderate', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/** The level two of the three elements reach: the middle one when they are sorted. */
export function middleLevel(elements: readonly [Level, Level, Level]): Level {
  const sorted = elements.map((level) => LEVELS.indexOf(level)).sort((a, b) => a - b);
  return LEVELS[sorted[1] ?? 0] ?? 'straightforward';
}

/** The highest level among visits of this one's kind that so many minutes reach; null below the first threshold, and where the kind knows no time. */
export function levelByTime(visit: Service, services: Iterable<Service>, minutes: number): Level | null {
  const reached = [...services].flatMap(({ family, level }) => {
    const same = family === visit.family && level.patient === visit.level.patient;
    const enough = level.minMinutes !== null && level.minMinutes <= minutes;
    const found = LEVELS.findIndex((one) => one === level.mdm);
    return same && enough && found >= 0 ? [found] : [];
  });
  return LEVELS[Math.max(-1, ...reached)] ?? null;
}

/** Of decision-making and time the higher one is billed. */
export function higherLevel(byDecision: Level, byTime: Level | null): Level {
  return byTime !== null && LEVELS.indexOf(byTime) > LEVELS.indexOf(byDecision) ? byTime : byDecision;
}
