// What "delete everything" leaves behind: no game, no result, no preference.
import { expect, test } from 'vitest';
import { chooseTheme, chosenTheme } from '../../src/panels/common/theme.ts';
import { forgetEverything, loadSaves, store } from '../../src/panels/shell/saves.ts';

test('games, results and settings are gone, and other pages of the same address keep theirs', async () => {
  const disk = await store();
  await disk.keepResult({ scenario: 'first-claim', run: 'r1', finished: 1, seat: 'both', mode: 'practice', scoreBps: 9_000 });
  expect(await disk.results()).toHaveLength(1);
  chooseTheme('dark');
  localStorage.setItem('somebody-elses', 'kept');
  await forgetEverything();
  expect(await disk.results()).toEqual([]);
  expect((await loadSaves()).home.continueRun).toBeNull();
  expect(chosenTheme()).toBe('auto');
  expect(Object.keys(localStorage).filter((key) => key.startsWith('clean-claim.'))).toEqual([]);
  expect(localStorage.getItem('somebody-elses')).toBe('kept');
});
