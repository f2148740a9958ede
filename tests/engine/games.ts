// The shipped scenarios as games, one for each chair they offer.

import type { Game } from '../../src/engine/world.ts';
import { library, SHIPPED, shipped } from '../scenarios/read.ts';

/** A shipped scenario as a game for its first chair, or the chair asked for. */
export function shippedGame(id: string, seat?: Game['seat']): Game {
  const scenario = shipped(id);
  const chair = seat ?? scenario.seats[0];
  if (!chair) throw new Error(`${id} offers no chair`);
  return { scenario, tables: library.tables, seat: chair, seed: scenario.seed };
}

/** Every shipped scenario at every chair it offers. */
export function shippedGames(): { readonly name: string; readonly game: Game }[] {
  return SHIPPED.flatMap((id) => shipped(id).seats.map((seat) => ({ name: `${id} as ${seat}`, game: shippedGame(id, seat) })));
}
