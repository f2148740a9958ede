// Short tones for what happens to claims, made by the browser itself. Off until somebody wants them; the caption says the same in words.

import { type Meaning, meaningOf } from './motion.ts';
import type { Scene, SceneToken } from './scene.ts';

interface Tone {
  readonly hertz: readonly number[]; // one after the other
  readonly ms: number; // each
  readonly wave: OscillatorType;
}

/** What can be heard, the most important first: of many things at once only the first sounds. */
export const HEARD = ['deny', 'reject', 'pay', 'giveUp', 'appeal', 'query', 'mail'] as const satisfies readonly Meaning[];
export type Heard = (typeof HEARD)[number];

const TONES: Readonly<Record<Heard, Tone>> = {
  deny: { hertz: [196, 147], ms: 150, wave: 'triangle' },
  reject: { hertz: [165, 165], ms: 80, wave: 'square' },
  pay: { hertz: [523, 659, 784], ms: 90, wave: 'sine' },
  giveUp: { hertz: [220, 175, 131], ms: 130, wave: 'sine' },
  appeal: { hertz: [294, 392], ms: 110, wave: 'triangle' },
  query: { hertz: [440, 494], ms: 90, wave: 'sine' },
  mail: { hertz: [587], ms: 70, wave: 'sine' },
};
const LOUD = 0.08; // of full scale: heard, and no fright in a classroom

/** What happened between two scenes that can be heard, and to which claims. */
export function heardBetween(before: Scene, after: Scene): readonly { readonly what: Heard; readonly tokens: readonly SceneToken[] }[] {
  const old = new Map(before.tokens.map((token) => [token.key, token]));
  const meant = after.tokens.map((token) => ({ token, meaning: old.has(token.key) ? meaningOf(old.get(token.key), token) : null }));
  return HEARD.map((what) => ({ what, tokens: meant.filter(({ meaning }) => meaning === what).map(({ token }) => token) })).filter(
    ({ tokens }) => tokens.length > 0,
  );
}

function playTone(context: AudioContext, { hertz, ms, wave }: Tone): void {
  hertz.forEach((frequency, index) => {
    const from = context.currentTime + (index * ms) / 1000;
    const until = from + ms / 1000;
    const voice = new OscillatorNode(context, { type: wave, frequency });
    const volume = new GainNode(context, { gain: LOUD });
    volume.gain.setValueAtTime(LOUD, from);
    volume.gain.exponentialRampToValueAtTime(0.001, until); // no click at the end
    voice.connect(volume).connect(context.destination);
    voice.start(from);
    voice.stop(until);
  });
}

export interface Sound {
  /** Plays a tone. Browsers keep silent until the page was first clicked or typed at. */
  play(what: Heard): void;
  close(): void;
}

/** Opens the speaker. */
export function openSound(): Sound {
  const context = new AudioContext();
  return {
    play(what) {
      context.resume().catch(() => {}); // closed before the browser let it speak: then nobody wants to hear it
      playTone(context, TONES[what]);
    },
    close: () => void context.close(),
  };
}
