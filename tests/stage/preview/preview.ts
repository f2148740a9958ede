// A page with the stage alone, to look at it and to measure it: ?theme=dark&scene=crowd&count=200&renderer=canvas&still=1
import type { Theme } from '../../../src/stage/art.ts';
import { mountStage } from '../../../src/stage/stage.ts';
import { crowd, everything, sceneWith, token } from '../scenes.ts';

const asked = new URLSearchParams(location.search);
const theme = (asked.get('theme') ?? 'light') as Theme;
document.documentElement.dataset.theme = theme;
const host = document.querySelector<HTMLElement>('#stage');
if (!host) throw new Error('no place for the stage');
const picks: string[] = [];
const stage = await mountStage(host, {
  theme,
  reducedMotion: asked.has('still'),
  onRoom: () => {},
  onPick: (key) => picks.push(key),
  renderer: asked.get('renderer') === 'canvas' ? 'canvas' : 'webgl',
});
stage.show(asked.get('scene') === 'crowd' ? crowd(Number(asked.get('count') ?? 200)) : everything);
await stage.ready();
Object.assign(window, { stage, picks, scenes: { crowd, everything, sceneWith, token } });
document.documentElement.dataset.ready = 'yes';
