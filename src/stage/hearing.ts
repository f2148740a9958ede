// The sound of the stage with its caption: off until somebody wants it.

import type { Scene } from './scene.ts';
import { heardBetween, openSound, type Sound } from './sound.ts';
import type { StageWords } from './words.ts';

const CAPTION_MS = 3500;

export interface Hearing {
  setSound(on: boolean): void;
  /** The most important of what happened sounds; the caption tells all of it. */
  hear(before: Scene, after: Scene): void;
  destroy(): void;
}

/** Makes the place of the caption in `host`; no speaker is opened yet. */
export function createHearing(host: HTMLElement, words: StageWords): Hearing {
  const caption = document.createElement('div');
  caption.className = 'stage-caption';
  caption.hidden = true;
  host.append(caption);
  let sound: Sound | null = null;
  let ends = 0;

  function setSound(on: boolean): void {
    if (on === (sound !== null)) return;
    sound?.close();
    sound = on ? openSound() : null;
    caption.hidden = true;
  }

  return {
    setSound,
    hear(before, after) {
      const heard = sound ? heardBetween(before, after) : [];
      const [first] = heard;
      if (!first) return;
      sound?.play(first.what);
      caption.textContent = heard
        .map(({ what, tokens }) => `${words.heard[what]}: ${tokens.length === 1 ? tokens[0]?.label : tokens.length}`)
        .join(' · ');
      caption.hidden = false;
      clearTimeout(ends);
      ends = window.setTimeout(() => {
        caption.hidden = true;
      }, CAPTION_MS);
    },
    destroy() {
      clearTimeout(ends);
      setSound(false);
      caption.remove();
    },
  };
}
