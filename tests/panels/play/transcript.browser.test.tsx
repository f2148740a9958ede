// The first scenario as a screen reader tells it, from the first chart to the last payment: what is said by itself after each act, and how the summary changes.

import { virtual } from '@guidepup/virtual-screen-reader';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import '../../../src/panels/common/theme.css';
import { PlayScreen } from '../../../src/panels/play/PlayScreen.tsx';
import { gameOf, openShipped } from '../../../src/session/games.ts';
import { loadWording } from '../../../src/session/library.ts';
import { createSession } from '../../../src/session/session.ts';
import { memoryStore } from '../../../src/session/store.ts';
import { actOnce } from '../../session/actOnce.ts';

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 25)));

/** Waits until nothing more is said: looks at the log that find the same for longer than a message waits for the one before it. */
async function settled(): Promise<void> {
  for (let same = 0, length = -1; same < 8; ) {
    await frame();
    const now = (await virtual.spokenPhraseLog()).length;
    same = now === length ? same + 1 : 0;
    length = now;
  }
}

test('the transcript of a whole scenario', { timeout: 120_000 }, async () => {
  localStorage.setItem('clean-claim.stage', 'hidden');
  const [playable, wording] = await Promise.all([openShipped('first-claim'), loadWording()]);
  if (!playable) throw new Error('first-claim is not shipped');
  const session = createSession({
    game: gameOf(playable, 'both'),
    scenarioHash: playable.hash,
    store: { ...memoryStore(), kind: 'disk' },
    locks: null,
  });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(<PlayScreen session={session} wording={wording} />);
  onTestFinished(() => {
    root.unmount();
    place.remove();
    localStorage.clear();
  });
  await expect.poll(() => place.querySelector('.twin-say')?.textContent).toBeTruthy();
  await expect.poll(() => session.getSnapshot().selected, { timeout: 20_000 }).not.toBeNull(); // the desk has come, and picked its first chart
  await frame();
  await virtual.start({ container: place });
  onTestFinished(() => virtual.stop());
  const lines: string[] = [];
  let summary = '';
  let heard = (await virtual.spokenPhraseLog()).length;
  const note = async (): Promise<void> => {
    await settled();
    const log = await virtual.spokenPhraseLog();
    for (const phrase of log.slice(heard)) if (phrase.startsWith('polite: ')) lines.push(`  says: ${phrase.slice(8).trim()}`);
    heard = log.length;
    const now = place.querySelector('.twin-say')?.textContent ?? '';
    if (now !== summary) lines.push(`  lists: ${now}`);
    summary = now;
  };
  await note();
  for (let step = 0; step < 400 && !session.getSnapshot().finished; step += 1) {
    const { dayNumber } = session.getSnapshot().clock;
    if (!actOnce(session)) session.nextEvent();
    if (session.getSnapshot().clock.dayNumber !== dayNumber) lines.push(`day ${session.getSnapshot().clock.dayNumber}`);
    await note();
  }
  expect(session.getSnapshot().finished).toBe(true);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./transcript.txt');
});
