// The one error of the stage that a visitor may meet; apart from the rest, so that the shell knows it without fetching Pixi.

/** There is no way to draw here. The game is fully playable without; the shell says so. */
export class StageUnavailable extends Error {
  override readonly name = 'StageUnavailable';
}
