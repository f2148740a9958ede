// The stage alone, with the claims of a busy morning: how soon it draws is told beside a bare Pixi page.
import { mountStage } from '../../../src/stage/stage.ts';
import { everything } from '../../stage/scenes.ts';

const host = document.createElement('div');
host.style.cssText = 'width: 1366px; height: 262px';
document.body.append(host);
const stage = await mountStage(host, { theme: 'light', reducedMotion: false, onPick: () => {}, onRoom: () => {} });
stage.show(everything);
