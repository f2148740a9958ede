// What a test sees of the year as plain numbers.
import type { Game } from '../../../src/engine/world.ts';
import type { arrivalsOf } from '../../../src/scenario/traffic/arrivals.ts';
import type { bookOf, ROW } from '../../../src/traffic/book.ts';
import type { deskDays } from '../../../src/traffic/desk.ts';

export interface PlainModel {
  readonly count: number;
  readonly days: number;
}
export function plainModel(
  parts: { bookOf: typeof bookOf; ROW: typeof ROW; arrivalsOf: typeof arrivalsOf; deskDays: typeof deskDays },
  game: Game,
): PlainModel;
